package kr.jangbu.foundation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten digits of which the last one answers for the others. */
class BusinessRegistrationNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"124-81-00998", "1248100998", "220-81-62517", "124-87-00006"})
    void a_number_with_a_right_check_digit_passes(String number) {
        assertNull(BusinessRegistrationNumber.faultOf(number));
    }

    @Test
    void a_check_digit_of_zero_is_right_where_the_sum_is_a_multiple_of_ten() {
        String found =
                java.util.stream.IntStream.range(0, 10_000)
                        .mapToObj("12486%04d0"::formatted)
                        .filter(n -> BusinessRegistrationNumber.faultOf(n) == null)
                        .findFirst()
                        .orElseThrow();

        assertEquals('0', found.charAt(9));
    }

    @Test
    void every_other_last_digit_is_wrong_and_the_right_one_is_said() {
        for (int last = 0; last < 10; last++) {
            String number = "124810099" + last;
            String fault = BusinessRegistrationNumber.faultOf(number);
            if (last == 8) {
                assertNull(fault);
            } else {
                assertTrue(String.valueOf(fault).endsWith("should be 8"), fault);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "124-81-0099", "124-81-009988", "124-8A-00998", "１２４８１００９９８"})
    void what_is_not_ten_digits_is_refused(String written) {
        assertThrows(
                IllegalArgumentException.class, () -> BusinessRegistrationNumber.parse(written));
    }

    @Test
    void it_is_written_3_2_5() {
        assertEquals("124-81-00998", BusinessRegistrationNumber.parse("1248100998").written());
    }
}
