package kr.jangbu.grants.giveback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.banks.ReceiptRecorded;
import kr.jangbu.contracts.grants.GrantClosed;
import kr.jangbu.contracts.grants.GrantReturnApplied;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Today;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.GrantAccounts;
import kr.jangbu.grants.GrantTotals;
import kr.jangbu.grants.Grants;
import kr.jangbu.grants.Returned;
import kr.jangbu.grants.Returns;
import kr.jangbu.grants.Trail;
import kr.jangbu.grants.TrailEntry.Act;
import org.jspecify.annotations.Nullable;

/** Money that came back meets what a grant owes; what is too much waits, and stays visible. */
@ApplicationScoped
public class ApplyReturns {
    private final Grants grants;
    private final Returns returns;
    private final GrantAccounts accounts;
    private final Outbox outbox;
    private final Trail trail;
    private final Today today;

    ApplyReturns(
            Grants grants,
            Returns returns,
            GrantAccounts accounts,
            Outbox outbox,
            Trail trail,
            Today today) {
        this.grants = grants;
        this.returns = returns;
        this.accounts = accounts;
        this.outbox = outbox;
        this.trail = trail;
        this.today = today;
    }

    /** A receipt came in; in the listener's transaction, as its last act. */
    void of(ReceiptRecorded receipt) {
        Grant grant =
                grants.lock(receipt.reference())
                        .orElseThrow(
                                () -> new IllegalStateException("no grant " + receipt.reference()));
        long applied = grant.receive(receipt.amount());
        UUID id = note(grant, receipt.receiptId(), receipt.amount(), applied, receipt.valueDate());
        close(grant);
        accounts.giveBack(grant, id, applied, receipt.valueDate());
    }

    /**
     * A settlement is done: what the firm had sent back before meets it. The caller posts it
     * together with the settlement.
     *
     * @return won that were applied
     */
    public long ofWaiting(Grant grant, LocalDate day) {
        long applied = grant.receive(0);
        if (applied > 0) {
            note(grant, null, 0, applied, day);
        }
        close(grant);
        return applied;
    }

    private UUID note(
            Grant grant, @Nullable UUID receiptId, long received, long applied, LocalDate day) {
        UUID id = Ids.next();
        GrantTotals totals = grant.totals();
        returns.persist(
                new Returned(id, grant.id(), receiptId, received, applied, totals.waiting(), day));
        trail.follow(grant, Act.MONEY_RETURNED, id, received == 0 ? applied : received, null);
        outbox.publish(
                new GrantReturnApplied(
                        grant.id(),
                        grant.firmId(),
                        grant.programmeId(),
                        receiptId,
                        applied,
                        totals.waiting(),
                        totals.owed(),
                        day));
        return id;
    }

    private void close(Grant grant) {
        if (grant.closeIfClear(today.businessDate())) {
            LocalDate kept = grant.keptUntil();
            trail.follow(grant, Act.CLOSED, grant.id(), grant.totals().used(), "~ " + kept);
            outbox.publish(
                    new GrantClosed(
                            grant.id(),
                            grant.firmId(),
                            grant.programmeId(),
                            grant.totals().used(),
                            grant.totals().returned(),
                            today.businessDate(),
                            java.util.Objects.requireNonNull(kept)));
        }
    }
}
