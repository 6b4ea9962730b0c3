package kr.jangbu.grants.pay;

import java.util.UUID;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.Grants;
import kr.jangbu.grants.Instalment;

/** What a bank's answer is about. */
final class PaidGrant {
    private PaidGrant() {}

    /** The grant, locked. */
    static Grant of(Grants grants, UUID grantId) {
        return grants.lock(grantId)
                .orElseThrow(() -> new IllegalStateException("no grant " + grantId));
    }

    /**
     * The instalment that asked for this payment.
     *
     * @throws IllegalStateException when none did: a person must look at it
     */
    static Instalment instalment(Grant grant, UUID paymentId) {
        return grant.instalments().stream()
                .filter(i -> paymentId.equals(i.paymentId()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "grant %s did not ask for payment %s"
                                        .formatted(grant.number(), paymentId)));
    }
}
