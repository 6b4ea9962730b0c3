package kr.jangbu.grants.pay;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.banks.PaymentSettled;
import kr.jangbu.contracts.grants.GrantInstalmentPaid;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;
import kr.jangbu.events.Outbox;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.GrantAccounts;
import kr.jangbu.grants.Grants;
import kr.jangbu.grants.Instalment;
import kr.jangbu.grants.Trail;
import kr.jangbu.grants.TrailEntry.Act;

/** The bank paid an instalment: the firm has the money, and must account for it. */
@ApplicationScoped
class OnPaymentSettled implements Listener<PaymentSettled> {
    private final Grants grants;
    private final GrantAccounts accounts;
    private final Outbox outbox;
    private final Trail trail;

    OnPaymentSettled(Grants grants, GrantAccounts accounts, Outbox outbox, Trail trail) {
        this.grants = grants;
        this.accounts = accounts;
        this.outbox = outbox;
        this.trail = trail;
    }

    @Override
    public Class<PaymentSettled> fact() {
        return PaymentSettled.class;
    }

    @Override
    public void on(PaymentSettled fact, Envelope envelope) {
        if (!fact.kind().equals(PayInstalment.KIND)) {
            return;
        }
        Grant grant = PaidGrant.of(grants, fact.reference());
        Instalment instalment = PaidGrant.instalment(grant, fact.paymentId());
        grant.paid(instalment, fact.valueDate());
        trail.follow(
                grant,
                Act.INSTALMENT_PAID,
                instalment.id(),
                instalment.amount(),
                fact.bankReference());
        outbox.publish(
                new GrantInstalmentPaid(
                        grant.id(),
                        grant.firmId(),
                        grant.programmeId(),
                        instalment.number(),
                        instalment.amount(),
                        grant.totals().paid(),
                        fact.valueDate()));
        accounts.pay(grant, instalment, fact.valueDate());
    }
}
