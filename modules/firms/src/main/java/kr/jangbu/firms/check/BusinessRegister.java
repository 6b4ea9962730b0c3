package kr.jangbu.firms.check;

import java.time.LocalDate;
import java.util.List;
import kr.jangbu.firms.profile.TaxOffice;
import kr.jangbu.foundation.BusinessRegistrationNumber;
import org.jspecify.annotations.Nullable;

/** The tax office's register of businesses. */
public interface BusinessRegister {
    /** What a firm says of itself. */
    record Claim(BusinessRegistrationNumber number, LocalDate foundedOn, String representative) {}

    /**
     * What the register says.
     *
     * @param taxType as the tax office names it; null where it says nothing
     */
    record Standing(TaxOffice.Status status, @Nullable String taxType, TaxOffice.Details details) {
        static final Standing UNKNOWN =
                new Standing(TaxOffice.Status.UNKNOWN, null, TaxOffice.Details.UNKNOWN);
    }

    /**
     * Asks about firms, any number.
     *
     * @return one standing for each, in the same order; UNKNOWN wherever no answer came
     */
    List<Standing> ask(List<Claim> claims);
}
