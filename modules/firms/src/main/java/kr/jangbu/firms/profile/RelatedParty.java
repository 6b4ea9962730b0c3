package kr.jangbu.firms.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One to whom the firm is tied.
 *
 * @param key {@code brn:…} or {@code person:…}, the same wherever the same one appears
 * @param shown a firm's name, or a person's with only the first and last character
 * @param sealed a person's name and birth date, sealed by the vault; null for a firm
 * @param share of the capital, 0 to 1; null where there is none to tell
 * @param from first day; null where nobody says
 * @param to last day; null while it lasts
 */
public record RelatedParty(
        UUID id,
        String key,
        String shown,
        @Nullable String sealed,
        Relation relation,
        @Nullable BigDecimal share,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Source source) {
    /** In what way it is tied. */
    public enum Relation {
        /** Holds part of the firm. */
        OWNER,
        /** Director or other officer of it. */
        EXECUTIVE,
        /** Another firm of the same group or under the same control. */
        AFFILIATE,
        /** A firm of which this one holds part. */
        SUBSIDIARY
    }

    /** Where it is known from. */
    public enum Source {
        SHAREHOLDER_REGISTER,
        CORPORATE_REGISTER,
        FINANCIAL_STATEMENTS,
        DECLARATION
    }

    /** One way of writing a share: 0.60 is 0.6. */
    public RelatedParty {
        share = share == null ? null : share.stripTrailingZeros();
    }

    @JsonIgnore
    public boolean isPerson() {
        return sealed != null;
    }
}
