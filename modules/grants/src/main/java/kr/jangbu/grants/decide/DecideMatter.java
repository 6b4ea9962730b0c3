package kr.jangbu.grants.decide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import kr.jangbu.contracts.grants.GrantAgreed;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Today;
import kr.jangbu.grants.BudgetMove;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.GrantAccounts;
import kr.jangbu.grants.GrantCosts;
import kr.jangbu.grants.Matter;
import kr.jangbu.grants.Matter.Outcome;
import kr.jangbu.grants.Trail;
import kr.jangbu.grants.TrailEntry.Act;
import kr.jangbu.grants.VisibleGrants;
import kr.jangbu.grants.pay.PayInstalment;
import kr.jangbu.grants.settle.CarryOutSettlement;
import kr.jangbu.office.FourEyes;
import kr.jangbu.office.Proposal;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An officer proposes how to decide on a matter, a second one confirms; then it happens, in the
 * same transaction.
 */
@ApplicationScoped
public class DecideMatter {
    private static final String KIND = "GRANT_";

    private final VisibleGrants visible;
    private final GrantAccounts accounts;
    private final PayInstalment payInstalment;
    private final CarryOutSettlement carryOut;
    private final FourEyes fourEyes;
    private final Outbox outbox;
    private final Trail trail;
    private final Today today;

    DecideMatter(
            VisibleGrants visible,
            GrantAccounts accounts,
            PayInstalment payInstalment,
            CarryOutSettlement carryOut,
            FourEyes fourEyes,
            Outbox outbox,
            Trail trail,
            Today today) {
        this.visible = visible;
        this.accounts = accounts;
        this.payInstalment = payInstalment;
        this.carryOut = carryOut;
        this.fourEyes = fourEyes;
        this.outbox = outbox;
        this.trail = trail;
        this.today = today;
    }

    /**
     * What an officer proposes.
     *
     * @param judgements of a settlement that is approved: one for each open cost; else empty
     */
    public record Decision(Outcome outcome, String reason, List<GrantCosts.Judgement> judgements) {}

    /**
     * Proposes a decision.
     *
     * @throws Problem NOT_FOUND for another agency's grant; INVALID when a cost is not judged;
     *     CONFLICT when the matter waits for no proposal; STALE
     */
    @Transactional
    public Grant propose(UUID grantId, @Nullable String ifMatch, UUID matterId, Decision decision) {
        Grant grant = visible.ofMyAgency(grantId, ifMatch);
        Matter matter = grant.matter(matterId);
        boolean approves = decision.outcome() == Outcome.APPROVE;
        if (matter.kind() == Matter.Kind.SETTLEMENT && approves) {
            grant.judge(decision.judgements());
        }
        Proposal proposal =
                fourEyes.propose(
                        KIND + matter.kind(),
                        matter.id(),
                        approves ? matter.amount() : 0,
                        grant.programmeId());
        grant.propose(matter, decision.outcome(), decision.reason(), proposal.id());
        trail.write(
                grant,
                Act.PROPOSED,
                matter.id(),
                matter.amount(),
                "%s %s: %s".formatted(matter.kind(), decision.outcome(), decision.reason()));
        return grant;
    }

    /**
     * Confirms the proposal as the second officer.
     *
     * @throws Problem FOUR_EYES, APPROVAL_LIMIT; LIMIT_EXCEEDED naming the limit that does not
     *     cover it, and the matter stays proposed; NOT_FOUND; CONFLICT; STALE
     */
    @Transactional
    public Grant confirm(UUID grantId, @Nullable String ifMatch, UUID matterId) {
        Grant grant = visible.ofMyAgency(grantId, ifMatch);
        Matter matter = grant.matter(matterId);
        fourEyes.confirm(matter.openProposal());
        Outcome outcome = grant.decide(matter);
        trail.write(
                grant,
                outcome == Outcome.APPROVE ? Act.APPROVED : Act.REFUSED,
                matter.id(),
                matter.amount(),
                matter.kind().name());
        if (outcome == Outcome.APPROVE) {
            approve(grant, matter);
        } else {
            refuse(grant, matter);
        }
        return grant;
    }

    /**
     * Sends the proposal back as the second officer: the matter waits for a new one.
     *
     * @throws Problem FOUR_EYES; NOT_FOUND; CONFLICT; STALE
     */
    @Transactional
    public Grant sendBack(UUID grantId, @Nullable String ifMatch, UUID matterId, String reason) {
        Grant grant = visible.ofMyAgency(grantId, ifMatch);
        Matter matter = grant.matter(matterId);
        fourEyes.reject(matter.openProposal(), reason);
        grant.reopen(matter, reason);
        trail.write(grant, Act.SENT_BACK, matter.id(), matter.amount(), reason);
        return grant;
    }

    private void approve(Grant grant, Matter matter) {
        switch (matter.kind()) {
            case AGREEMENT -> agree(grant);
            case INSTALMENT -> payInstalment.pay(grant, matter.about());
            case BUDGET_MOVE -> {
                BudgetMove move = grant.makeMove(matter.about());
                trail.write(grant, Act.BUDGET_MOVED, move.id(), move.amount(), null);
                accounts.move(grant, move);
            }
            case SETTLEMENT -> carryOut.carryOut(grant, matter.about());
        }
    }

    private void refuse(Grant grant, Matter matter) {
        String why = String.valueOf(matter.reason());
        switch (matter.kind()) {
            case AGREEMENT -> grant.refuseAgreement(why);
            case INSTALMENT -> grant.refuseInstalment(matter.about(), why);
            case BUDGET_MOVE -> grant.refuseMove(matter.about());
            // The costs stay reported; the firm may take some back and ask again.
            case SETTLEMENT -> {}
        }
    }

    private void agree(Grant grant) {
        grant.agree(today.businessDate());
        outbox.publish(
                new GrantAgreed(
                        grant.id(),
                        grant.firmId(),
                        grant.programmeId(),
                        grant.awardId(),
                        grant.government(),
                        grant.total(),
                        grant.instalments().size(),
                        today.businessDate(),
                        java.util.Objects.requireNonNull(grant.agreement().endsOn())));
        accounts.agree(grant);
    }
}
