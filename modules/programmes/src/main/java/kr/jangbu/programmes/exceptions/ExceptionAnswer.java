package kr.jangbu.programmes.exceptions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exception: {@code decidedBy} and {@code decidedAt} null while it waits, {@code rejection}
 * unless rejected. Amounts in won; {@code standing} is what of a raise is in the limit's account.
 */
public record ExceptionAnswer(
        UUID id,
        String number,
        String agency,
        String programmeId,
        UUID firmId,
        String kind,
        String lifts,
        long amountFrom,
        long amountTo,
        int mostUses,
        String reason,
        String document,
        LocalDate expiresOn,
        String state,
        boolean inForce,
        long standing,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String rejection,
        List<Use> uses) {
    /** Something that was done under it. */
    public record Use(String reference, long amount, String usedBy, LocalDate usedOn) {
        static Use of(ExceptionUse u) {
            return new Use(u.reference(), u.amount(), u.usedBy(), u.usedOn());
        }
    }
}
