package kr.jangbu.grants.settle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.grants.GrantSettled;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Today;
import kr.jangbu.foundation.Won;
import kr.jangbu.grants.Cost;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.GrantAccounts;
import kr.jangbu.grants.GrantNotices;
import kr.jangbu.grants.GrantTotals;
import kr.jangbu.grants.Trail;
import kr.jangbu.grants.TrailEntry.Act;
import kr.jangbu.grants.giveback.ApplyReturns;

/** A second officer confirmed a settlement: each cost counts or not, and what is owed is known. */
@ApplicationScoped
public class CarryOutSettlement {
    private final GrantAccounts accounts;
    private final ApplyReturns returns;
    private final Outbox outbox;
    private final Trail trail;
    private final GrantNotices notices;
    private final Today today;

    CarryOutSettlement(
            GrantAccounts accounts,
            ApplyReturns returns,
            Outbox outbox,
            Trail trail,
            GrantNotices notices,
            Today today) {
        this.accounts = accounts;
        this.returns = returns;
        this.outbox = outbox;
        this.trail = trail;
        this.notices = notices;
        this.today = today;
    }

    /** In the caller's transaction, as its last act. */
    public void carryOut(Grant grant, UUID settlementId) {
        LocalDate day = today.businessDate();
        Grant.Settled settled = grant.settle(settlementId, day);
        for (Cost cost : settled.costs()) {
            Act act = cost.disallowed() == 0 ? Act.COST_ALLOWED : Act.COST_DISALLOWED;
            long amount = cost.disallowed() == 0 ? cost.amount() : cost.disallowed();
            trail.write(grant, act, cost.id(), amount, cost.reason());
            if (act == Act.COST_DISALLOWED) {
                tellDisallowed(grant, cost);
            }
        }
        trail.write(
                grant,
                Act.SETTLED,
                settlementId,
                settled.step().used(),
                settled.settlement().kind().name());
        GrantTotals totals = grant.totals();
        outbox.publish(
                new GrantSettled(
                        grant.id(),
                        grant.firmId(),
                        grant.programmeId(),
                        settled.settlement().isLast(),
                        totals.used(),
                        totals.disallowed(),
                        totals.unspent(),
                        totals.interest(),
                        totals.owed(),
                        day));
        long applied = returns.ofWaiting(grant, day);
        accounts.settle(grant, settled, applied, day);
    }

    private void tellDisallowed(Grant grant, Cost cost) {
        notices.tell(
                grant,
                "비용 %d번 가운데 %s은 인정되지 않았습니다. 사유: %s"
                        .formatted(cost.number(), Won.korean(cost.disallowed()), cost.reason()),
                "%s of cost %d do not count, because: %s"
                        .formatted(Won.exact(cost.disallowed()), cost.number(), cost.reason()));
    }
}
