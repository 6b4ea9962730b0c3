package kr.jangbu.firms.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the tax office says of the firm's number.
 *
 * @param taxType as the tax office names it, e.g. 부가가치세 일반과세자; null where it says nothing
 * @param details whether number, founding date and representative belong together
 * @param askedOn the business date of the last question; null for never
 */
public record TaxOffice(
        Status status, @Nullable String taxType, Details details, @Nullable LocalDate askedOn) {
    public static final TaxOffice NEVER_ASKED =
            new TaxOffice(Status.UNKNOWN, null, Details.UNKNOWN, null);

    /** Whether the firm is in business. */
    public enum Status {
        /** 계속사업자. */
        ACTIVE,
        /** 휴업자. */
        SUSPENDED,
        /** 폐업자. */
        CLOSED,
        /** The tax office does not know the number. */
        UNREGISTERED,
        /** Never asked, or no answer: not known to be in business. */
        UNKNOWN
    }

    /** Whether what the firm says of itself fits the tax office's register. */
    public enum Details {
        MATCH,
        DIFFER,
        UNKNOWN
    }
}
