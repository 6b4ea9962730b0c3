package kr.jangbu.selection.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallState;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.score.Review;
import kr.jangbu.selection.score.Reviews;
import kr.jangbu.web.problem.Problem;

/** Who sits on a panel, who leaves it, and what the graph of parties says against them. */
@ApplicationScoped
public class SeatPanel {
    private final PanelDesk desk;
    private final PanelMembers members;
    private final Reviewers reviewers;
    private final Reviews reviews;
    private final AssignPanel assignPanel;
    private final Calls calls;
    private final Caller caller;

    SeatPanel(
            PanelDesk desk,
            PanelMembers members,
            Reviewers reviewers,
            Reviews reviews,
            AssignPanel assignPanel,
            Calls calls,
            Caller caller) {
        this.desk = desk;
        this.members = members;
        this.reviewers = reviewers;
        this.reviews = reviews;
        this.assignPanel = assignPanel;
        this.calls = calls;
        this.caller = caller;
    }

    /**
     * Seats reviewers of the agency; who sits there already stays.
     *
     * @throws Problem NOT_FOUND for another agency's call or reviewer, CONFLICT when the ranking
     *     stands
     */
    @Transactional
    public void seat(UUID callId, List<UUID> reviewerIds) {
        Call call = desk.mine(callId);
        if (call.state() != CallState.CLOSED
                && call.state() != CallState.SCORING
                && call.state() != CallState.PUBLISHED) {
            throw Problem.conflict(
                            Text.of(
                                    "공고 뒤, 순위 확정 전에만 위원을 위촉합니다.",
                                    "the call is %s: its panel is not open"
                                            .formatted(call.state())))
                    .with("state", call.state().name());
        }
        for (UUID reviewerId : Set.copyOf(reviewerIds)) {
            Reviewer reviewer = reviewers.visible(reviewerId);
            members.find(callId, reviewer.id())
                    .ifPresentOrElse(
                            PanelMember::sitAgain,
                            () ->
                                    members.persist(
                                            new PanelMember(
                                                    Ids.next(),
                                                    callId,
                                                    reviewer.id(),
                                                    caller.person(),
                                                    calls.clock())));
        }
    }

    /**
     * A reviewer leaves the panel: drafts are discarded, sheets that are in count, and the rest is
     * shared out anew.
     *
     * @throws Problem NOT_FOUND
     */
    @Transactional
    public void leave(UUID callId, UUID reviewerId, String why) {
        Call call = desk.mine(callId);
        PanelMember member =
                members.find(callId, reviewerId)
                        .filter(PanelMember::isSeated)
                        .orElseThrow(() -> Problem.notFound("panel member"));
        member.leave(why, calls.clock());
        reviews.living(callId).stream()
                .filter(r -> r.reviewerId().equals(reviewerId) && !r.isSubmitted())
                .forEach((Review r) -> r.discard(why));
        reviews.flush();
        assignPanel.again(call, caller.person());
    }
}
