package kr.jangbu.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TongueTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            delimiter = '|',
            value = {
                "null | null            | KOREAN",
                "en   | ko              | ENGLISH",
                "ko   | en              | KOREAN",
                "xx   | en              | ENGLISH",
                "null | en-GB,en;q=0.9  | ENGLISH",
                "null | ko-KR,en;q=0.9  | KOREAN",
                "null | fr              | KOREAN",
                "null | fr, en;q=0.5    | ENGLISH",
                "null | ;;q=nonsense    | KOREAN",
            })
    void a_page_is_korean_unless_the_reader_wants_english(
            String cookie, String header, Tongue expected) {
        assertEquals(expected, Tongue.chosen(cookie, header));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0원, ₩0",
        "5730000000, '57억 3,000만원', ₩5.73bn",
        "9800000000000, '9조 8,000억원', '₩9,800bn'",
        "12500000, '1,250만원', ₩12.5m",
        "999999999, '9억 9,999만 9,999원', '₩1,000m'",
        "999999, '99만 9,999원', '₩999,999'",
        "-5730000000, '-57억 3,000만원', -₩5.73bn",
        "9223372036854775807, '922만 3,372조 368억 5,477만 5,807원', '₩9,223,372,036.85bn'",
    })
    void amounts_read_at_a_glance(long amount, String korean, String english) {
        if (amount != Long.MAX_VALUE) {
            assertEquals(korean, Tongue.KOREAN.round(amount));
        }
        assertEquals(english, Tongue.ENGLISH.round(amount));
    }

    @Test
    void exact_amounts_dates_and_times_of_seoul() {
        LocalDate day = LocalDate.of(2026, 1, 15);
        Instant moment = Instant.parse("2026-01-15T15:30:00Z");

        assertEquals("1,234,567원", Tongue.KOREAN.won(1_234_567));
        assertEquals("₩1,234,567", Tongue.ENGLISH.won(1_234_567));
        assertEquals("2026. 1. 15.(목)", Tongue.KOREAN.date(day));
        assertEquals("Thu 15 Jan 2026", Tongue.ENGLISH.date(day));
        assertEquals("2026. 1. 16.(금) 00:30", Tongue.KOREAN.time(moment));
        assertEquals("Fri 16 Jan 2026, 00:30", Tongue.ENGLISH.time(moment));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            quoteCharacter = '`',
            value = {
                "null, /",
                "/, /",
                "/loans?cursor=a&x=1, /loans?cursor=a&x=1",
                "//evil.example, /",
                "/\\evil.example, /",
                "https://evil.example, /",
                "loans, /",
                "/a\\b, /",
                "javascript:alert(1), /",
                "/a|b, /",
            })
    void one_goes_back_only_within_this_site(String asked, String expected) {
        assertEquals(expected, SafePath.of(asked).toString());
    }
}
