package kr.jangbu.input;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.office.AccessLog;
import kr.jangbu.web.Cursor;

/** What a parameter of a query may not be, by its name; encoded as in an address. */
final class WrongParameters {
    private static final List<String> WORDS = List.of("LOST", "lost", "0", "READY,SETTLED");

    private static final int MAX_NAME_LENGTH = 255;
    private static final int MAX_TEXT_LENGTH = 200;

    private static final List<String> TIMES =
            List.of(
                    "yesterday",
                    "0000-00-00",
                    "9999-99-99",
                    "2026-02-30",
                    "2026-02-30T00:00:00Z",
                    "1849-12-31",
                    "1849-12-31T23:59:59Z",
                    "2200-01-01",
                    "2200-01-01T00:00:00Z",
                    "9999-12-31T00:00:00Z",
                    "-0044-03-15",
                    "-0044-03-15T12:00:00Z",
                    "%2B999999999-12-31",
                    "%2B999999999-12-31T23:59:59Z");

    private static final Map<String, List<String>> BY_NAME =
            Map.ofEntries(
                    entry(
                            "limit",
                            List.of(
                                    "0",
                                    "-1",
                                    "501",
                                    "abc",
                                    "NaN",
                                    "1.5",
                                    "2147483648",
                                    "9223372036854775808")),
                    entry("cursor", cursors()),
                    entry("state", WORDS),
                    entry("status", WORDS),
                    entry("firm", WORDS),
                    entry("text", List.of(tooLong(MAX_TEXT_LENGTH))),
                    entry("reason", List.of("a", tooLong(AccessLog.MAX_REASON_LENGTH))),
                    entry("person", List.of(tooLong(MAX_NAME_LENGTH))),
                    entry("party", List.of(tooLong(MAX_NAME_LENGTH))),
                    entry("findings", WORDS),
                    entry("order", List.of("newest", "0", "NEWEST,OLDEST")),
                    entry("callId", List.of("1", "abc", "01932b6e-0000-7000-8000")),
                    entry("prefix", List.of(tooLong(Account.MAX_ID_LENGTH))),
                    entry("account", List.of(tooLong(Account.MAX_ID_LENGTH))),
                    entry("subject", List.of(tooLong(Transfer.MAX_SUBJECT_LENGTH))),
                    entry("code", List.of(tooLong(Transfer.MAX_CODE_LENGTH))),
                    entry("unit", List.of("EUR", "krw", "0")),
                    entry("with", List.of("0", "-1", "abc", "1.5", "9223372036854775807")),
                    entry("year", List.of("abc", "-1", "0000", "1850", "20260", "2147483648")),
                    entry("from", TIMES),
                    entry("to", TIMES),
                    entry("asOf", TIMES),
                    entry("on", TIMES),
                    entry("effectiveOn", TIMES));

    /** No parameter may be these: no database keeps the character. */
    private static final List<String> UNKEEPABLE = List.of("%00", "a%00b");

    private WrongParameters() {}

    static List<String> insteadOf(String parameter) {
        List<String> own = BY_NAME.get(parameter);
        if (own == null) {
            throw new IllegalArgumentException("say what is wrong for " + parameter);
        }
        return Stream.concat(own.stream(), UNKEEPABLE.stream()).toList();
    }

    private static String tooLong(int maxCharacters) {
        return "a".repeat(maxCharacters + 1);
    }

    /** Garbage, and what passes the check but is no place in any list. */
    private static List<String> cursors() {
        UUID id = UUID.randomUUID();
        return List.of(
                "garbage",
                "%FF",
                "a".repeat(1_001),
                Cursor.of("\0"),
                Cursor.of(Instant.MAX, id),
                Cursor.of(Instant.MIN, id),
                Cursor.of("9999-12-31T00:00:00Z", id),
                Cursor.of(Instant.MAX, 1),
                Cursor.of(Instant.MIN, 1),
                Cursor.of("2026-01-15T09:00:00Z", "\0"),
                Cursor.of(1, 2, 3));
    }
}
