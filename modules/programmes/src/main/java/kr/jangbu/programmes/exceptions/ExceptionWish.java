package kr.jangbu.programmes.exceptions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an exception lifts, for whom and how far.
 *
 * @param lifts the id of a firm cap, or the code of a rule
 * @param amountFrom in won: of a limit, what it is without the exception; of a rule, the least
 *     amount for which it is lifted
 * @param amountTo in won: of a limit, what it is with the exception; of a rule, the largest amount
 *     for which it is lifted
 * @param mostUses how many things may be done under it; of a limit, not counted
 * @param document its name or number, as it can be found again
 * @param expiresOn its last day
 */
@Embeddable
public record ExceptionWish(
        @Column(name = "programme_id") String programmeId,
        @Column(name = "firm_id") UUID firmId,
        @Enumerated(EnumType.STRING) Kind kind,
        String lifts,
        @Column(name = "amount_from") long amountFrom,
        @Column(name = "amount_to") long amountTo,
        @Column(name = "most_uses") int mostUses,
        String reason,
        String document,
        @Column(name = "expires_on") LocalDate expiresOn) {
    /** What it lifts. */
    public enum Kind {
        /** A firm's cap: its account holds more. */
        LIMIT,
        /** A rule that a module asks about. */
        RULE
    }

    /** By how much a limit rises. */
    long raise() {
        return amountTo - amountFrom;
    }

    boolean covers(long amount) {
        return amount >= amountFrom && amount <= amountTo;
    }
}
