package kr.jangbu.ledger.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.foundation.Seoul;
import kr.jangbu.ledger.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as it is stored.
 *
 * @param seq commit number × {@value #PER_COMMIT} + position: the order of the books
 * @param pendingId the hold that this one ends, with {@code pendingSeq}
 * @param dueAt of a hold: when it ends by itself; of an expiry: when that was
 */
public record Row(
        long seq,
        UUID id,
        Kind kind,
        long debitNo,
        long creditNo,
        long amount,
        @Nullable UUID pendingId,
        @Nullable Long pendingSeq,
        int timeoutSeconds,
        Flags flags,
        String code,
        String subject,
        LocalDate effectiveOn,
        Instant recordedAt,
        @Nullable Instant dueAt) {
    /** A power of two just above the largest batch. */
    public static final int PER_COMMIT = 8_192;

    public static long firstSeq(long commitNo) {
        return Math.multiplyExact(commitNo, PER_COMMIT);
    }

    public static long commitNo(long seq) {
        return seq / PER_COMMIT;
    }

    /**
     * The date from which it counts that this hold ended by itself: that of its end in Korea, but
     * not before the hold itself counts.
     *
     * @throws IllegalStateException when it never ends by itself
     */
    public LocalDate endEffectiveOn() {
        if (dueAt == null) {
            throw new IllegalStateException("transfer " + seq + " never ends by itself");
        }
        LocalDate dueOn = Seoul.dateOf(dueAt);
        return dueOn.isBefore(effectiveOn) ? effectiveOn : dueOn;
    }
}
