package kr.jangbu.grants.pay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.contracts.banks.PaymentRejected;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.GrantAccounts;
import kr.jangbu.grants.GrantState;
import kr.jangbu.grants.Grants;
import kr.jangbu.grants.Instalment;
import kr.jangbu.grants.Trail;
import kr.jangbu.grants.TrailEntry.Act;

/**
 * The bank would not pay an instalment: the firm may ask again, and the ceiling holds it on; unless
 * the award ended meanwhile, then it falls away.
 */
@ApplicationScoped
class OnPaymentRejected implements Listener<PaymentRejected> {
    private final Grants grants;
    private final GrantAccounts accounts;
    private final Trail trail;

    OnPaymentRejected(Grants grants, GrantAccounts accounts, Trail trail) {
        this.grants = grants;
        this.accounts = accounts;
        this.trail = trail;
    }

    @Override
    public Class<PaymentRejected> fact() {
        return PaymentRejected.class;
    }

    @Override
    public void on(PaymentRejected fact, Envelope envelope) {
        if (!fact.kind().equals(PayInstalment.KIND)) {
            return;
        }
        Grant grant = PaidGrant.of(grants, fact.reference());
        Instalment instalment = PaidGrant.instalment(grant, fact.paymentId());
        String why = fact.reasonCode() + ": " + fact.reason();
        grant.refuseInstalment(instalment.id(), why);
        trail.follow(grant, Act.PAYMENT_REFUSED, instalment.id(), instalment.amount(), why);
        if (grant.state() == GrantState.TERMINATED) {
            grant.dropInstalment(instalment);
            accounts.release(List.of(instalment));
        }
    }
}
