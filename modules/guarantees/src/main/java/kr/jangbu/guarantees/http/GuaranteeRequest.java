package kr.jangbu.guarantees.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import kr.jangbu.foundation.Won;
import kr.jangbu.guarantees.apply.ApplyForGuarantee;
import kr.jangbu.programmes.LoanProduct.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * An application as it comes in.
 *
 * @param loanAmount won that the bank would lend
 * @param ratio of it that shall be guaranteed, a decimal string; null: what is usual
 * @param factors codes of the fee that the firm says apply, e.g. {@code AI}; null: none
 */
public record GuaranteeRequest(
        @NotBlank @Size(max = 64) String programmeId,
        @NotNull Purpose purpose,
        @NotNull @Positive @Max(Won.MOST_AT_ONCE) Long loanAmount,
        @Nullable
                @Pattern(
                        regexp = "(0\\.[0-9]{1,6}|1(\\.0{1,6})?)",
                        message = "must be a fraction of one with up to six decimals")
                String ratio,
        @NotNull @Pattern(regexp = "[0-9]{3}", message = "must be a bank code of three digits")
                String bankCode,
        @NotNull @Min(1) @Max(360) Integer termMonths,
        @Nullable @Size(max = 20)
                List<@NotNull @Pattern(regexp = "[A-Z_]{1,32}", message = "must be a code") String>
                        factors) {
    ApplyForGuarantee.Application application() {
        String wished = ratio;
        List<String> said = factors;
        return new ApplyForGuarantee.Application(
                programmeId,
                purpose,
                loanAmount,
                wished == null ? null : new BigDecimal(wished),
                bankCode,
                termMonths,
                said == null ? List.of() : said);
    }
}
