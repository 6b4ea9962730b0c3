package kr.jangbu.firms.profile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account of the firm. The number is sealed; only its last digits are shown.
 *
 * @param bankCode three digits, as the clearing house numbers banks
 * @param nameCheck what the bank said to the holder's name
 * @param checkedAt when it was last asked; null for never
 */
public record BankAccount(
        UUID id,
        String bankCode,
        String sealed,
        String masked,
        String holder,
        NameCheck nameCheck,
        @Nullable Instant checkedAt) {
    /** What the bank said. */
    public enum NameCheck {
        /** The bank names the same holder. */
        MATCHES,
        /** The bank names somebody else. */
        DIFFERS,
        /** Never asked, or no answer: not known to be right. */
        UNKNOWN
    }

    public BankAccount checked(NameCheck said, Instant at) {
        return new BankAccount(id, bankCode, sealed, masked, holder, said, at);
    }
}
