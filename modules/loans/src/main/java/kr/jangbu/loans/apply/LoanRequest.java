package kr.jangbu.loans.apply;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Map;
import kr.jangbu.foundation.Won;
import kr.jangbu.loans.CostItem;
import kr.jangbu.programmes.LoanProduct.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * An application as it comes in. Amounts in won.
 *
 * @param declarations clause → whether it applies to the firm; what is left out is unknown
 */
public record LoanRequest(
        @NotBlank @Size(max = 64) String programmeId,
        @NotNull Purpose purpose,
        @NotNull @Positive @Max(Won.MOST_AT_ONCE) Long amount,
        @NotNull @Pattern(regexp = "[0-9]{3}", message = "must be a bank code of three digits")
                String bankCode,
        @NotNull @Valid CostItemRequest costItem,
        @Nullable Map<RestrictionClause, @NotNull Boolean> declarations) {
    /** What the loan pays for. {@code evidenceNumber}: the quotation's, contract's or invoice's. */
    public record CostItemRequest(
            @NotBlank @Size(max = 100) String evidenceNumber,
            @NotBlank @Size(max = 500) String description,
            @NotNull @Positive @Max(Won.MOST_AT_ONCE) Long cost) {}

    public ApplyForLoan.Application application() {
        Map<RestrictionClause, Boolean> answers = declarations;
        return new ApplyForLoan.Application(
                programmeId,
                purpose,
                amount,
                bankCode,
                new CostItem(costItem.evidenceNumber(), costItem.description(), costItem.cost()),
                answers == null ? Map.of() : answers);
    }
}
