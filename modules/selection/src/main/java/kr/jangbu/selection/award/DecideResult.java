package kr.jangbu.selection.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.FourEyes;
import kr.jangbu.office.Proposal;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.ApplicationNotices;
import kr.jangbu.selection.ApplicationState;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallRole;
import kr.jangbu.selection.panel.PanelDesk;
import kr.jangbu.selection.rank.Placed;
import kr.jangbu.selection.rank.Reason;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Two officers make the ranking the result. Confirmed, everybody who passed stands in line, and
 * {@link FillFreeSeats} gives the seats from the front; who failed is told why. In the review of a
 * stage {@link FollowStages} carries on those who passed and ends the awards of the others.
 */
@ApplicationScoped
public class DecideResult {
    static final String KIND = "SELECTION_RESULT";

    private final PanelDesk desk;
    private final StoredRankings rankings;
    private final Applications applications;
    private final FourEyes fourEyes;
    private final ApplicationNotices notices;
    private final Today today;

    DecideResult(
            PanelDesk desk,
            StoredRankings rankings,
            Applications applications,
            FourEyes fourEyes,
            ApplicationNotices notices,
            Today today) {
        this.desk = desk;
        this.rankings = rankings;
        this.applications = applications;
        this.fourEyes = fourEyes;
        this.notices = notices;
        this.today = today;
    }

    /**
     * Proposes the latest ranking as the result.
     *
     * @throws Problem NOT_FOUND, CONFLICT when one is proposed or confirmed, STALE
     */
    @Transactional
    public StoredRanking propose(UUID callId, @Nullable String ifMatch) {
        Call call = desk.mine(callId);
        StoredRanking ranking = latest(call, ifMatch);
        ranking.propose(fourEyes.propose(KIND, ranking.id(), 0, call.programmeId()));
        return ranking;
    }

    /**
     * Confirms as the second officer.
     *
     * @throws Problem FOUR_EYES; NOT_FOUND; CONFLICT when nothing is proposed; STALE
     */
    @Transactional
    public StoredRanking confirm(UUID callId, @Nullable String ifMatch) {
        Call call = desk.mine(callId);
        StoredRanking ranking = latest(call, ifMatch);
        Proposal confirmed = fourEyes.confirm(proposalOf(ranking));
        ranking.confirm(confirmed, today.businessDate());
        call.award();
        for (Placed placed : ranking.ranking().placed()) {
            if (call.role() == CallRole.STAGE) {
                judge(placed, call.terms());
            } else {
                tell(placed, call.terms());
            }
        }
        return ranking;
    }

    /**
     * Sends the proposal back as the second officer.
     *
     * @throws Problem FOUR_EYES; NOT_FOUND; CONFLICT when nothing is proposed; STALE
     */
    @Transactional
    public StoredRanking sendBack(UUID callId, @Nullable String ifMatch, String reason) {
        StoredRanking ranking = latest(desk.mine(callId), ifMatch);
        fourEyes.reject(proposalOf(ranking), reason);
        ranking.sendBack(reason);
        return ranking;
    }

    private void tell(Placed placed, CallTerms terms) {
        Application application = applications.lock(placed.application()).orElseThrow();
        if (application.state() != ApplicationState.SCORED) {
            // Taken back meanwhile: it gets no result.
            return;
        }
        if (placed.rank() == null) {
            application.notSelect(why(placed, terms));
            notices.tell(
                    application,
                    "결과가 확정되었습니다. 선정되지 않았습니다. 사유와 이의신청 기한을 확인해 주십시오.",
                    "the result is final: not selected; see the reasons and until when to appeal");
        } else {
            application.waitlist("순위 %d위 (rank %d)".formatted(placed.rank(), placed.rank()));
            notices.tell(
                    application,
                    "결과가 확정되었습니다. 순위 %d위입니다.".formatted(placed.rank()),
                    "the result is final: rank %d".formatted(placed.rank()));
        }
    }

    /** At a gate nobody waits: who is not among those that go on leaves. */
    private void judge(Placed placed, CallTerms terms) {
        Application entrant = applications.lock(placed.application()).orElseThrow();
        if (entrant.state() != ApplicationState.SCORED) {
            return;
        }
        if (placed.verdict() == Placed.Verdict.SELECTED) {
            entrant.select("순위 %d위 (rank %d)".formatted(placed.rank(), placed.rank()));
        } else {
            entrant.notSelect(why(placed, terms));
        }
    }

    private static String why(Placed placed, CallTerms terms) {
        return placed.reasons().stream()
                .filter(r -> r.kind() != Reason.Kind.TIE)
                .map(r -> ResultText.of(r, terms))
                .reduce((a, b) -> Text.of(a.ko() + ", " + b.ko(), a.en() + ", " + b.en()))
                .map(t -> t.ko() + " (" + t.en() + ")")
                .orElse("");
    }

    private StoredRanking latest(Call call, @Nullable String ifMatch) {
        StoredRanking ranking =
                rankings.latest(call.id()).orElseThrow(() -> Problem.notFound("ranking"));
        ETags.requireMatch(ifMatch, ranking.version());
        return ranking;
    }

    private static UUID proposalOf(StoredRanking ranking) {
        UUID proposal = ranking.proposalId();
        if (proposal == null) {
            throw Problem.conflict(Text.of("제안된 결과가 없습니다.", "no result is proposed"));
        }
        return proposal;
    }
}
