package kr.jangbu.guarantees.pay;

import java.util.UUID;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.Guarantees;

/** The guarantee that a bank's answer is about. */
final class PaidGuarantee {
    private PaidGuarantee() {}

    /**
     * The guarantee, locked.
     *
     * @throws IllegalStateException when there is none: a person must look at it
     */
    static Guarantee of(Guarantees guarantees, UUID id) {
        return guarantees
                .lock(id)
                .orElseThrow(() -> new IllegalStateException("no guarantee " + id));
    }
}
