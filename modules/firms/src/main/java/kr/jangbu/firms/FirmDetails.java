package kr.jangbu.firms;

import java.time.LocalDate;
import kr.jangbu.foundation.BusinessRegistrationNumber;
import org.jspecify.annotations.Nullable;

/**
 * Who a firm is.
 *
 * @param youthFounder whether the representative is 39 or younger: the derived fact travels, the
 *     birth date is not kept
 * @param ksicCode five digits of the Korean Standard Industrial Classification
 * @param ksicVersion its revision, e.g. 11
 */
public record FirmDetails(
        BusinessRegistrationNumber businessRegistrationNumber,
        String name,
        @Nullable String nameEn,
        @Nullable String corporateNumber,
        String representative,
        boolean youthFounder,
        LocalDate foundedOn,
        String ksicCode,
        int ksicVersion,
        Region region,
        SizeClass sizeClass) {
    /** The same firm, of another size. */
    public FirmDetails sized(SizeClass other) {
        return new FirmDetails(
                businessRegistrationNumber,
                name,
                nameEn,
                corporateNumber,
                representative,
                youthFounder,
                foundedOn,
                ksicCode,
                ksicVersion,
                region,
                other);
    }
}
