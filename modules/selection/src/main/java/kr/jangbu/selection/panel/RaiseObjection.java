package kr.jangbu.selection.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallState;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.assign.Pair;
import kr.jangbu.selection.panel.Objection.State;
import kr.jangbu.selection.panel.Objection.Way;
import kr.jangbu.selection.score.Review;
import kr.jangbu.selection.score.Reviews;
import kr.jangbu.selection.score.ScoreApplication;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The three ways in which a reviewer is kept from an application. What stands discards that
 * reviewer's scores and has the reading given to somebody else, in the same transaction.
 */
@ApplicationScoped
public class RaiseObjection {
    private final Objections objections;
    private final PanelDesk desk;
    private final PanelMembers members;
    private final AssignPanel assignPanel;
    private final Applications applications;
    private final ScoreApplication scoring;
    private final Reviews reviews;
    private final Calls calls;
    private final Caller caller;

    RaiseObjection(
            Objections objections,
            PanelDesk desk,
            PanelMembers members,
            AssignPanel assignPanel,
            Applications applications,
            ScoreApplication scoring,
            Reviews reviews,
            Calls calls,
            Caller caller) {
        this.objections = objections;
        this.desk = desk;
        this.members = members;
        this.assignPanel = assignPanel;
        this.applications = applications;
        this.scoring = scoring;
        this.reviews = reviews;
        this.calls = calls;
        this.caller = caller;
    }

    /**
     * An officer excludes a reviewer by law (제척).
     *
     * @throws Problem NOT_FOUND, CONFLICT when it was done already or the ranking stands
     */
    @Transactional
    public Objection exclude(UUID callId, Pair pair, String reason) {
        Call call = desk.mine(callId);
        return raise(call, pair, new Objection.Raised(Way.EXCLUSION, reason, me(), calls.clock()));
    }

    /**
     * The applicant challenges a reviewer of the panel (기피); an officer will decide.
     *
     * @throws Problem NOT_FOUND for another's application or a stranger to the panel, CONFLICT
     */
    @Transactional
    public Objection challenge(UUID applicationId, UUID reviewerId, String reason) {
        Application application =
                applications
                        .findByIdOptional(applicationId)
                        .filter(a -> a.firmId().equals(caller.firm()))
                        .orElseThrow(() -> Problem.notFound("application"));
        Call call = calls.lock(application.callId()).orElseThrow(() -> Problem.notFound("call"));
        return raise(
                call,
                new Pair(reviewerId, applicationId),
                new Objection.Raised(Way.CHALLENGE, reason, me(), calls.clock()));
    }

    /**
     * A reviewer steps back from a review (회피).
     *
     * @throws Problem NOT_FOUND for another's, CONFLICT when it was done already or the ranking
     *     stands, STALE
     */
    @Transactional
    public Review recuse(UUID reviewId, @Nullable String ifMatch, String reason) {
        // The call before the review: in this order everybody takes them.
        UUID callId = scoring.visible(reviewId).callId();
        Call call = calls.lock(callId).orElseThrow(() -> Problem.notFound("call"));
        Review review = scoring.own(reviewId, ifMatch);
        raise(call, review.pair(), new Objection.Raised(Way.RECUSAL, reason, me(), calls.clock()));
        return review;
    }

    /**
     * An officer decides on a challenge.
     *
     * @param outcome UPHELD or DISMISSED
     * @throws Problem NOT_FOUND, CONFLICT when it is decided already, STALE
     */
    @Transactional
    public Objection decide(UUID id, @Nullable String ifMatch, State outcome, String reason) {
        UUID callId =
                objections
                        .findByIdOptional(id)
                        .map(Objection::callId)
                        .orElseThrow(() -> Problem.notFound("objection"));
        Call call = desk.mine(callId);
        Objection objection =
                objections
                        .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                        .orElseThrow(() -> Problem.notFound("objection"));
        ETags.requireMatch(ifMatch, objection.version());
        objection.decide(outcome, reason, me(), calls.clock());
        if (outcome == State.UPHELD) {
            takeEffect(call, objection.pair(), reason);
        }
        return objection;
    }

    private Objection raise(Call call, Pair pair, Objection.Raised raised) {
        requireOpen(call);
        if (members.find(call.id(), pair.reviewer()).isEmpty()) {
            throw Problem.notFound("panel member");
        }
        if (applications
                .findByIdOptional(pair.application())
                .filter(a -> a.callId().equals(call.id()))
                .isEmpty()) {
            throw Problem.notFound("application");
        }
        if (objections.exists(pair, raised.way())) {
            throw Problem.conflict(
                    Text.of(
                            "같은 사유 유형으로 이미 접수되었습니다.",
                            "there is such a %s already".formatted(raised.way())));
        }
        Objection objection = new Objection(Ids.next(), call.id(), pair, raised);
        objections.persist(objection);
        if (objection.state() == State.UPHELD) {
            takeEffect(call, pair, raised.reason());
        }
        return objection;
    }

    private void takeEffect(Call call, Pair pair, String why) {
        reviews.living(pair)
                .ifPresent(review -> {
                    review.discard(why);
                    reviews.flush();
                    assignPanel.again(call, me());
                });
    }

    private static void requireOpen(Call call) {
        if (call.state() != CallState.CLOSED
                && call.state() != CallState.SCORING
                && call.state() != CallState.PUBLISHED) {
            throw Problem.conflict(
                            Text.of(
                                    "순위가 확정되어 더 받을 수 없습니다.",
                                    "the call is %s: its panel stands".formatted(call.state())))
                    .with("state", call.state().name());
        }
    }

    private String me() {
        return caller.person();
    }
}
