package kr.jangbu.guarantees.pay;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.banks.PaymentRejected;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeNotices;
import kr.jangbu.guarantees.Guarantees;
import kr.jangbu.guarantees.claim.ExamineClaim;

/** The bank would not pay: a claim waits for another examination, a refund for another request. */
@ApplicationScoped
class OnPaymentRejected implements Listener<PaymentRejected> {
    private final Guarantees guarantees;
    private final GuaranteeNotices notices;

    OnPaymentRejected(Guarantees guarantees, GuaranteeNotices notices) {
        this.guarantees = guarantees;
        this.notices = notices;
    }

    @Override
    public Class<PaymentRejected> fact() {
        return PaymentRejected.class;
    }

    @Override
    public void on(PaymentRejected fact, Envelope envelope) {
        String why = fact.reasonCode() + ": " + fact.reason();
        switch (fact.kind()) {
            case ExamineClaim.PAYMENT -> {
                Guarantee g = PaidGuarantee.of(guarantees, fact.reference());
                g.returnToClaimed(why);
                notices.tellAgency(g, "은행이 지급하지 못했습니다: " + why, "the bank did not pay: " + why);
            }
            case RefundFee.KIND -> {
                Guarantee g = guarantees.lock(fact.reference()).orElse(null);
                if (g != null && fact.paymentId().equals(g.refundId())) {
                    g.refundRefused();
                    notices.tell(
                            g,
                            "환급금을 보내지 못했습니다(%s). 계좌를 확인한 뒤 다시 요청해 주십시오.".formatted(why),
                            "the refund was not paid (%s): check the account, then ask again"
                                    .formatted(why));
                }
            }
            default -> {}
        }
    }
}
