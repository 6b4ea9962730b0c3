package kr.jangbu.loans.page;

import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.loans.LoanRules;
import kr.jangbu.loans.Standing;
import kr.jangbu.loans.care.Payoff;
import kr.jangbu.loans.history.Occurrence;
import kr.jangbu.loans.measure.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows of a running loan's life.
 *
 * @param daysLate on the day that was told last
 * @param payoff what repaying the whole takes today; null when nothing is owed
 * @param measures newest first
 * @param reader who looks at it
 */
public record LifeView(
        Standing standing,
        int daysLate,
        LoanRules.LateClass lateClass,
        @Nullable Payoff payoff,
        List<Occurrence> occurrences,
        List<Measure> measures,
        String reader) {
    /** Whether the reader proposed it, and so cannot confirm it. */
    public boolean mine(Measure measure) {
        return measure.proposedBy().equals(reader);
    }

    /** What has fallen due and is not paid, with default interest and costs; won. */
    public long overdue() {
        return standing.overduePrincipal()
                + standing.overdueInterest()
                + standing.lateDue()
                + standing.costsDue();
    }

    /** In force, in percent, e.g. {@code 2.5}. */
    public String percent() {
        return standing.annualRate().movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /** What an occurrence is called. */
    public static Text label(Occurrence.Kind kind) {
        return switch (kind) {
            case DRAWN -> Text.of("지급", "Drawn");
            case REPRICED -> Text.of("금리 변경", "Repriced");
            case RESCHEDULED -> Text.of("상환 일정 변경", "Rescheduled");
            case SUSPENDED -> Text.of("납입 유예", "Payments suspended");
            case ACCELERATED -> Text.of("기한이익 상실", "Accelerated");
            case CHARGED -> Text.of("회수비용 부과", "Costs charged");
            case WAIVED -> Text.of("연체이자 감면", "Default interest waived");
            case RECEIVED -> Text.of("수납", "Received");
            case PAID_EARLY -> Text.of("조기상환", "Repaid early");
            case REFUNDED -> Text.of("미충당금 반환", "Refunded");
            case WRITTEN_OFF -> Text.of("상각", "Written off");
        };
    }
}
