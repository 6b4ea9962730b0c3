package kr.jangbu.grants.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import kr.jangbu.contracts.selection.AwardGranted;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;
import kr.jangbu.foundation.Won;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.GrantRules;
import kr.jangbu.grants.Grants;
import kr.jangbu.grants.Trail;
import kr.jangbu.grants.TrailEntry.Act;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;

/**
 * An award brings research money: a grant is offered to the firm. Each stage of an award that
 * brings money has a grant of its own.
 */
@ApplicationScoped
class OnAwardGranted implements Listener<AwardGranted> {
    private static final String RESEARCH_MONEY = "RESEARCH_MONEY";

    private final Grants grants;
    private final GrantRules rules;
    private final Programmes programmes;
    private final Trail trail;
    private final Clock clock;

    OnAwardGranted(
            Grants grants, GrantRules rules, Programmes programmes, Trail trail, Clock clock) {
        this.grants = grants;
        this.rules = rules;
        this.programmes = programmes;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Class<AwardGranted> fact() {
        return AwardGranted.class;
    }

    @Override
    public void on(AwardGranted fact, Envelope envelope) {
        fact.items().stream()
                .filter(i -> i.kind().equals(RESEARCH_MONEY))
                // Treasury money has no amounts under ₩10.
                .filter(i -> Won.dropUnderTen(i.quantity()) > 0)
                .findFirst()
                .ifPresent(item -> offer(fact, item));
    }

    private void offer(AwardGranted fact, AwardGranted.Item item) {
        Programme programme =
                programmes
                        .find(fact.programmeId())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "the catalogue has no programme " + fact.programmeId()));
        Grant grant =
                new Grant(
                        Grant.idOf(fact.awardId(), fact.stage()),
                        grants.nextNumber(fact.awardedOn().getYear()),
                        new Grant.Offer(
                                fact.awardId(),
                                fact.stage(),
                                fact.firmId(),
                                fact.programmeId(),
                                programme.agency(),
                                item.quantity(),
                                item.months()),
                        rules.terms(fact.programmeId(), fact.awardedOn()),
                        fact.awardedOn(),
                        clock.instant());
        grants.persist(grant);
        trail.follow(grant, Act.OFFERED, fact.awardId(), grant.government(), null);
    }
}
