package kr.jangbu.selection.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallState;
import kr.jangbu.selection.Calls;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A reviewer writes and hands in; and who may see what of it. */
@ApplicationScoped
public class ScoreApplication {
    private final Reviews reviews;
    private final Readers readers;
    private final Calls calls;
    private final Caller caller;

    ScoreApplication(Reviews reviews, Readers readers, Calls calls, Caller caller) {
        this.reviews = reviews;
        this.readers = readers;
        this.calls = calls;
        this.caller = caller;
    }

    /**
     * Keeps a draft.
     *
     * @throws Problem NOT_FOUND for another's, CONFLICT when nothing is scored any more, INVALID,
     *     STALE
     */
    @Transactional
    public Review save(UUID id, @Nullable String ifMatch, SheetContent content) {
        Review review = own(id, ifMatch);
        review.save(content, scoring(review).terms().review(), calls.clock());
        return review;
    }

    /**
     * Hands in what was saved.
     *
     * @throws Problem NOT_FOUND for another's, CONFLICT when something is missing or nothing is
     *     scored any more, STALE
     */
    @Transactional
    public Review submit(UUID id, @Nullable String ifMatch) {
        Review review = own(id, ifMatch);
        review.submit(scoring(review).terms().review(), calls.clock());
        return review;
    }

    /** The caller's own reviewer ids, one for each agency. */
    public Set<UUID> mine() {
        return readers.mine();
    }

    /**
     * A review of one's own, locked.
     *
     * @throws Problem NOT_FOUND for another's, STALE
     */
    public Review own(UUID id, @Nullable String ifMatch) {
        Set<UUID> mine = mine();
        Review review =
                reviews.lock(id)
                        .filter(r -> mine.contains(r.reviewerId()))
                        .orElseThrow(() -> Problem.notFound("review"));
        ETags.requireMatch(ifMatch, review.version());
        return review;
    }

    /**
     * A review that the caller may see: its reviewer, the agency's officers, auditors.
     *
     * @throws Problem NOT_FOUND
     */
    public Review visible(UUID id) {
        return reviews.findByIdOptional(id)
                .filter(r -> isOwn(r) || isOffices(r))
                .orElseThrow(() -> Problem.notFound("review"));
    }

    /**
     * Whether the caller may see what stands on the sheet: one's own always, another's only when
     * the whole panel of that application has handed in.
     */
    public boolean maySeeSheet(Review review) {
        return isOwn(review) || (isOffices(review) && isComplete(review.applicationId()));
    }

    private boolean isOwn(Review review) {
        return caller.has(Role.REVIEWER) && mine().contains(review.reviewerId());
    }

    private boolean isOffices(Review review) {
        return caller.has(Role.AUDITOR)
                || (caller.has(Role.OFFICER)
                        && calls.findByIdOptional(review.callId())
                                .filter(c -> caller.maySee(c.agency()))
                                .isPresent());
    }

    private boolean isComplete(UUID applicationId) {
        List<Review> all = reviews.ofApplication(applicationId);
        return !all.isEmpty() && all.stream().allMatch(Review::isSubmitted);
    }

    /** Scores count while the call is being scored; closing it waits for whoever hands in. */
    private Call scoring(Review review) {
        Call call =
                calls.lockShared(review.callId())
                        .orElseThrow(() -> new IllegalStateException("no call of " + review.id()));
        if (call.state() != CallState.SCORING) {
            throw Problem.conflict(
                            Text.of("평가 기간이 아닙니다.", "the call is %s".formatted(call.state())))
                    .with("state", call.state().name());
        }
        return call;
    }
}
