package kr.jangbu.firms.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One year's figures as the firm states them; money in won, null where it doesn't say.
 *
 * @param year in which the fiscal year ended
 * @param revenue 0 or more
 * @param rndSpend 0 or more
 * @param employees at the year's end
 * @param debt total liabilities, 0 or more
 * @param equity may be negative: the capital is eaten up (자본잠식)
 * @param assets 0 or more
 */
public record FinancialYear(
        int year,
        @Nullable Long revenue,
        @Nullable Long rndSpend,
        @Nullable Integer employees,
        @Nullable Long debt,
        @Nullable Long equity,
        @Nullable Long assets) {
    private static final int RATIO_DECIMALS = 4;

    /**
     * Debt by equity (부채비율), four decimals, half up; 1.85 means 185 %. Null where a figure is
     * missing or equity is not above zero: no ratio says then what it seems to say.
     */
    @JsonIgnore
    public @Nullable BigDecimal debtRatio() {
        if (debt == null || equity == null || equity <= 0) {
            return null;
        }
        return BigDecimal.valueOf(debt)
                .divide(BigDecimal.valueOf(equity), RATIO_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Whether assets are debt and equity; true where a figure is missing. */
    @JsonIgnore
    public boolean addsUp() {
        return debt == null
                || equity == null
                || assets == null
                || BigDecimal.valueOf(debt)
                                .add(BigDecimal.valueOf(equity))
                                .compareTo(BigDecimal.valueOf(assets))
                        == 0;
    }
}
