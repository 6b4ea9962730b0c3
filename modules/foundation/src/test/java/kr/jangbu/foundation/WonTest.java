package kr.jangbu.foundation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole won, as they are counted and written. */
class WonTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "9, 0", "10, 10", "127397, 127390"})
    void treasury_money_drops_what_is_under_ten(long amount, long kept) {
        assertEquals(kept, Won.dropUnderTen(amount));
    }

    @Test
    void a_negative_amount_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Won.dropUnderTen(-1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0              | 0원",
                "9999           | 9,999원",
                "60000000       | 6,000만원",
                "573000000      | 5억 7,300만원",
                "9800000000000  | 9조 8,000억원",
                "10000000001    | 100억 1원",
                "-60000000      | -6,000만원",
            })
    void korean_reads_in_man_eok_and_jo(long amount, String read) {
        assertEquals(read, Won.korean(amount));
    }

    @Test
    void exact_groups_by_thousands() {
        assertEquals("₩1,234,567", Won.exact(1_234_567));
        assertEquals("-₩5", Won.exact(-5));
    }

    @Test
    void rounding_is_named_and_never_overflows_in_silence() {
        assertEquals(2, Won.round(new BigDecimal("2.5"), RoundingMode.HALF_EVEN));
        assertEquals(3, Won.round(new BigDecimal("2.5"), RoundingMode.HALF_UP));
        assertThrows(
                ArithmeticException.class,
                () -> Won.round(new BigDecimal("9223372036854775808"), RoundingMode.DOWN));
    }
}
