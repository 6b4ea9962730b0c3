package kr.jangbu.selection.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.FourEyes;
import kr.jangbu.office.Proposal;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.ApplicationState;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.panel.PanelDesk;
import kr.jangbu.selection.rank.Placed;
import kr.jangbu.selection.rank.Reason;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Two officers make the ranking the result. Confirmed, everybody who passed stands in line, and
 * {@link FillFreeSeats} gives the seats from the front; who failed is told why.
 */
@ApplicationScoped
public class DecideResult {
    static final String KIND = "SELECTION_RESULT";

    private final PanelDesk desk;
    private final StoredRankings rankings;
    private final Applications applications;
    private final FourEyes fourEyes;
    private final Today today;

    DecideResult(
            PanelDesk desk,
            StoredRankings rankings,
            Applications applications,
            FourEyes fourEyes,
            Today today) {
        this.desk = desk;
        this.rankings = rankings;
        this.applications = applications;
        this.fourEyes = fourEyes;
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
            tell(placed);
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

    private void tell(Placed placed) {
        Application application = applications.lock(placed.application()).orElseThrow();
        if (application.state() != ApplicationState.SCORED) {
            // Taken back meanwhile: it gets no result.
            return;
        }
        if (placed.rank() == null) {
            application.notSelect(
                    placed.reasons().stream()
                            .filter(r -> r.kind() != Reason.Kind.TIE)
                            .map(ResultText::of)
                            .reduce((a, b) ->
                                    Text.of(a.ko() + ", " + b.ko(), a.en() + ", " + b.en()))
                            .map(t -> t.ko() + " (" + t.en() + ")")
                            .orElse(""));
        } else {
            application.waitlist("순위 %d위 (rank %d)".formatted(placed.rank(), placed.rank()));
        }
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
