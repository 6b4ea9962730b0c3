package kr.jangbu.grants.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import kr.jangbu.contracts.selection.AwardEnded;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.GrantAccounts;
import kr.jangbu.grants.Grants;
import kr.jangbu.grants.Instalment;
import kr.jangbu.grants.Trail;
import kr.jangbu.grants.TrailEntry.Act;

/**
 * An award is over: what its grants have not paid yet falls away, and what was spent waits for its
 * settlement. Money that was paid stays owed.
 */
@ApplicationScoped
class OnAwardEnded implements Listener<AwardEnded> {
    private final Grants grants;
    private final GrantAccounts accounts;
    private final Trail trail;

    OnAwardEnded(Grants grants, GrantAccounts accounts, Trail trail) {
        this.grants = grants;
        this.accounts = accounts;
        this.trail = trail;
    }

    @Override
    public Class<AwardEnded> fact() {
        return AwardEnded.class;
    }

    @Override
    public void on(AwardEnded fact, Envelope envelope) {
        List<Instalment> fallen = new ArrayList<>();
        for (Grant known : grants.ofAward(fact.awardId())) {
            Grant grant = grants.lock(known.id()).orElseThrow();
            if (!grant.state().next().isEmpty()) {
                fallen.addAll(grant.end(fact.reason()));
                trail.follow(grant, Act.AWARD_ENDED, fact.awardId(), 0, fact.reason());
            }
        }
        accounts.release(fallen);
    }
}
