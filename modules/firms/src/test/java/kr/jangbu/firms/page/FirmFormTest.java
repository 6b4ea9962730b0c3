package kr.jangbu.firms.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the registration form says of a day that a person wrote. */
class FirmFormTest {
    @ParameterizedTest
    @CsvSource({
        "2024-02-29, true",
        "1850-01-01, true",
        "1849-12-31, false",
        "2200-01-01, false",
        "+999999999-12-31, false",
        "2026-02-30, false",
        "yesterday, false",
        "'', false",
    })
    void a_firm_was_founded_on_a_day_that_can_be(String written, boolean taken) {
        FirmForm form = new FirmForm(Map.of("foundedOn", written));

        assertEquals(taken, form.faults().of("foundedOn") == null);
    }
}
