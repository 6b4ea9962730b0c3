package kr.jangbu.guarantees.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.guarantees.GuaranteeExposureChanged;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Today;
import kr.jangbu.foundation.Won;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeAccounts;
import kr.jangbu.guarantees.GuaranteeNotices;
import kr.jangbu.guarantees.GuaranteeState;
import kr.jangbu.guarantees.VisibleGuarantees;
import kr.jangbu.guarantees.letter.Letter;
import kr.jangbu.guarantees.letter.Letters;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A bank tells that it lent, and what is outstanding. */
@ApplicationScoped
public class TakeReports {
    private final VisibleGuarantees visible;
    private final Reports reports;
    private final Letters letters;
    private final ReleaseGuarantee releaseGuarantee;
    private final GuaranteeAccounts accounts;
    private final GuaranteeNotices notices;
    private final Outbox outbox;
    private final Today today;
    private final Clock clock;

    TakeReports(
            VisibleGuarantees visible,
            Reports reports,
            Letters letters,
            ReleaseGuarantee releaseGuarantee,
            GuaranteeAccounts accounts,
            GuaranteeNotices notices,
            Outbox outbox,
            Today today,
            Clock clock) {
        this.visible = visible;
        this.reports = reports;
        this.letters = letters;
        this.releaseGuarantee = releaseGuarantee;
        this.accounts = accounts;
        this.notices = notices;
        this.outbox = outbox;
        this.today = today;
        this.clock = clock;
    }

    /**
     * The bank lent on its letter.
     *
     * @param amount won
     * @throws Problem NOT_FOUND for another bank's; CONFLICT for more than was guaranteed, after
     *     the last day for lending, or before the letter; INVALID for a date to come
     */
    @Transactional
    public Report execute(
            UUID id, @Nullable String ifMatch, long amount, LocalDate on, Report.Loan loan) {
        Guarantee g = visible.ofMyBank(id, ifMatch);
        requirePast("executedOn", on);
        Letter letter =
                letters.latest(g.id()).orElseThrow(() -> new IllegalStateException("no letter"));
        if (g.state() == GuaranteeState.LETTER_ISSUED && on.isAfter(letter.content().lendBy())) {
            throw Problem.conflict("the letter was for loans until " + letter.content().lendBy());
        }
        if (on.isBefore(letter.content().startsOn())) {
            throw Problem.invalid("executedOn", "is before " + letter.content().startsOn());
        }
        long change = g.execute(amount, on);
        Report report = note(g, new Report.Told(on, clock.instant(), amount), loan);
        notices.tell(
                g,
                "은행이 %s을 대출했습니다.".formatted(Won.exact(amount)),
                "the bank lent %s".formatted(Won.exact(amount)));
        publish(g, on);
        accounts.expose(g, report.id(), change, on);
        return report;
    }

    /** How the bank says that it stands. */
    public enum Standing {
        /** It runs, drawn or not. */
        OPEN,
        /** It is paid and nothing will be drawn any more. */
        CLOSED
    }

    /**
     * The bank reports a balance, each month, be it nothing.
     *
     * @param outstanding won at the end of the day
     * @throws Problem NOT_FOUND for another bank's; CONFLICT for a loan that is closed with a
     *     balance, or a guarantee that is over; INVALID for a date to come or out of order
     */
    @Transactional
    public Report report(
            UUID id, @Nullable String ifMatch, long outstanding, LocalDate on, Standing standing) {
        Guarantee g = visible.ofMyBank(id, ifMatch);
        requirePast("asOf", on);
        long change = g.report(outstanding, on);
        Report report = note(g, new Report.Told(on, clock.instant(), outstanding), null);
        if (change != 0) {
            publish(g, on);
        }
        switch (standing) {
            case OPEN -> accounts.expose(g, report.id(), change, on);
            case CLOSED -> releaseGuarantee.release(g, "대출 상환 완료", -change);
        }
        return report;
    }

    private Report note(Guarantee g, Report.Told told, Report.@Nullable Loan loan) {
        Report report =
                new Report(
                        Ids.next(),
                        g.id(),
                        told,
                        new Report.After(g.outstanding(), g.exposure()),
                        loan);
        reports.persist(report);
        return report;
    }

    private void publish(Guarantee g, LocalDate on) {
        outbox.publish(
                new GuaranteeExposureChanged(
                        g.id(),
                        g.firmId(),
                        g.programmeId(),
                        g.bankCode(),
                        g.outstanding(),
                        g.exposure(),
                        on));
    }

    private void requirePast(String field, LocalDate on) {
        if (on.isAfter(today.businessDate())) {
            throw Problem.invalid(field, "is after the business date " + today.businessDate());
        }
    }
}
