package kr.jangbu.selection.award;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Job;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.ApplicationState;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallRole;
import kr.jangbu.selection.CallState;
import kr.jangbu.selection.Calls;

/**
 * Carries out what the review of a stage decided, each award in a transaction of its own, since
 * ending one posts: who passed goes on to the next stage, who failed or stepped back leaves. Cut
 * off anywhere, the next run goes on.
 */
@ApplicationScoped
class FollowStages implements Job {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int REVIEWS_AT_ONCE = 100;
    private static final String ELIMINATED = "ELIMINATED";

    private final Calls calls;
    private final Applications applications;
    private final Awards awards;
    private final GiveAward giveAward;

    FollowStages(Calls calls, Applications applications, Awards awards, GiveAward giveAward) {
        this.calls = calls;
        this.applications = applications;
        this.awards = awards;
        this.giveAward = giveAward;
    }

    @Override
    public String name() {
        return "selection.follow-stages";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        for (UUID review : QuarkusTransaction.requiringNew().call(this::decided)) {
            QuarkusTransaction.requiringNew()
                    .call(() -> entrants(review))
                    .forEach(id -> QuarkusTransaction.requiringNew().run(() -> carryOut(id)));
            QuarkusTransaction.requiringNew().run(() -> close(review));
        }
    }

    private List<UUID> decided() {
        return calls
                .find(
                        "role = ?1 and state = ?2 order by createdAt, id",
                        CallRole.STAGE,
                        CallState.AWARDED)
                .range(0, REVIEWS_AT_ONCE - 1)
                .list()
                .stream()
                .map(Call::id)
                .toList();
    }

    private List<UUID> entrants(UUID review) {
        return applications.list("callId = ?1 order by id", review).stream()
                .map(Application::id)
                .toList();
    }

    private void carryOut(UUID id) {
        Application entrant = applications.lock(id).orElseThrow();
        Call review = calls.findById(entrant.callId());
        UUID awardId = entrant.awardId();
        if (awardId == null) {
            return;
        }
        awards.lock(awardId)
                .filter(award -> award.isActive() && award.stage() == review.stage())
                .ifPresent(award -> {
                    if (entrant.state() == ApplicationState.SELECTED) {
                        giveAward.advance(award, entrant, review);
                    } else {
                        giveAward.end(award.id(), ELIMINATED);
                    }
                });
    }

    private void close(UUID review) {
        calls.lock(review).filter(c -> c.state() == CallState.AWARDED).ifPresent(Call::finish);
    }
}
