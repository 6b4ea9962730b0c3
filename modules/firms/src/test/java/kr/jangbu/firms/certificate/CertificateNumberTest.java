package kr.jangbu.firms.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Check digits find slips of the pen. */
class CertificateNumberTest {
    private static final CertificateNumber NUMBER = CertificateNumber.of("MAI", 2026, 42);

    /** 98 − (22 10 18 2026 000042 00 mod 97), by ISO/IEC 7064. */
    @Test
    void a_number_carries_its_check_digits() {
        assertEquals("MAI-2026-000042-09", NUMBER.written());
    }

    @Test
    void it_is_read_back_however_it_was_typed() {
        assertEquals(NUMBER, CertificateNumber.parse("  mai-2026-000042-09 ").orElseThrow());
    }

    @Test
    void every_single_wrong_digit_and_every_swap_of_neighbours_is_found() {
        List<String> wrong = new ArrayList<>();
        String right = NUMBER.written();
        for (int i = 0; i < right.length(); i++) {
            if (Character.isDigit(right.charAt(i))) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    wrong.add(right.substring(0, i) + digit + right.substring(i + 1));
                }
            }
            if (i > 0 && Character.isDigit(right.charAt(i - 1))) {
                wrong.add(
                        right.substring(0, i - 1)
                                + right.charAt(i)
                                + right.charAt(i - 1)
                                + right.substring(i + 1));
            }
        }
        wrong.removeIf(right::equals);

        List<String> passed =
                wrong.stream().filter(w -> CertificateNumber.parse(w).isPresent()).toList();

        assertTrue(wrong.size() > 90, "too few were tried");
        assertEquals(List.of(), passed);
    }

    @Test
    void what_has_another_shape_is_no_number() {
        for (String typed : List.of("", "MAI", "MAI-2026-42-36", "MAI-2026-000042", "지정-2026-1")) {
            assertTrue(CertificateNumber.parse(typed).isEmpty(), typed);
        }
    }
}
