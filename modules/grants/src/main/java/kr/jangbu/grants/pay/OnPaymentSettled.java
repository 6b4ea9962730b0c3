package kr.jangbu.grants.pay;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.banks.PaymentSettled;
import kr.jangbu.contracts.grants.GrantInstalmentPaid;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Won;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.GrantAccounts;
import kr.jangbu.grants.GrantNotices;
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
    private final GrantNotices notices;

    OnPaymentSettled(
            Grants grants,
            GrantAccounts accounts,
            Outbox outbox,
            Trail trail,
            GrantNotices notices) {
        this.grants = grants;
        this.accounts = accounts;
        this.outbox = outbox;
        this.trail = trail;
        this.notices = notices;
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
        notices.tell(
                grant,
                "%d회차 연구비 %s이 지급되었습니다."
                        .formatted(instalment.number(), Won.korean(instalment.amount())),
                "instalment %d of %s is paid"
                        .formatted(instalment.number(), Won.exact(instalment.amount())));
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
