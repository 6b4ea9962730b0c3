package kr.jangbu.firms.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What follows from a year's figures. */
class FinancialYearTest {
    @Test
    void the_debt_ratio_is_debt_by_equity() {
        assertEquals(new BigDecimal("1.8571"), year(1_300L, 700L, 2_000L).debtRatio());
        assertEquals(new BigDecimal("0.0000"), year(0L, 700L, 700L).debtRatio());
    }

    @Test
    void without_equity_there_is_no_ratio() {
        assertNull(year(1_300L, 0L, 1_300L).debtRatio());
        assertNull(year(1_300L, -5L, 1_295L).debtRatio());
        assertNull(new FinancialYear(2025, null, null, null, null, 1L, null).debtRatio());
    }

    @Test
    void assets_are_debt_and_equity() {
        assertTrue(year(1_300L, -5L, 1_295L).addsUp());
        assertFalse(year(1_300L, 700L, 1_999L).addsUp());
        assertTrue(new FinancialYear(2025, null, null, null, 1L, 1L, null).addsUp());
    }

    private static FinancialYear year(long debt, long equity, long assets) {
        return new FinancialYear(2025, null, null, null, debt, equity, assets);
    }
}
