package kr.jangbu.testing.tellers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as a client noted it before sending it, and as it must then stand in the books. Names
 * also the accounts and the amount that the end of a hold takes from its hold.
 *
 * @param amount whole units; of a voided hold: what was held
 * @param pendingId the hold that this one ends, else null
 * @param timeoutSeconds after which a hold ends by itself; 0: never
 * @param linked whether this and the next take effect together or not at all
 */
public record Slip(
        UUID id,
        Kind kind,
        String debit,
        String credit,
        long amount,
        @Nullable UUID pendingId,
        int timeoutSeconds,
        boolean linked) {

    /** The ledger's kinds that a client may send, under the ledger's names. */
    public enum Kind {
        POSTED,
        PENDING,
        POST_PENDING,
        VOID_PENDING
    }

    Slip link() {
        return new Slip(id, kind, debit, credit, amount, pendingId, timeoutSeconds, true);
    }

    /** Whether it ends a hold: then accounts need not be sent. */
    public boolean endsHold() {
        return kind == Kind.POST_PENDING || kind == Kind.VOID_PENDING;
    }

    /** Whether the ledger gives it back by itself. */
    public boolean isTimed() {
        return timeoutSeconds > 0;
    }
}
