package kr.jangbu.ledger.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Unit;
import org.junit.jupiter.api.Test;

/** The text of a leaf is a promise: what was recorded must give the same bytes for good. */
class LeafTest {
    private static final UUID ID = UUID.fromString("01932b6e-0a1b-7c2d-8e3f-0123456789ab");
    private static final UUID HOLD = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @Test
    void a_full_transfer_reads_as_documented() {
        Row row =
                row(
                        Kind.PENDING,
                        null,
                        new Flags(63),
                        "LOAN_DISBURSEMENT",
                        "loan/가",
                        Instant.parse("2026-11-27T05:04:59.000001Z"));

        assertEquals(
                """
                jangbu-transfer/1
                id=01932b6e-0a1b-7c2d-8e3f-0123456789ab
                kind=PENDING
                debit=ceiling:x:2026
                credit=기업
                unit=KRW
                amount=9223372036854775807
                pending-id=
                timeout-seconds=86400
                flags=LINKED,BALANCING_DEBIT,BALANCING_CREDIT,CLOSING_DEBIT,CLOSING_CREDIT,DATED_BY_LEDGER
                code=LOAN_DISBURSEMENT
                subject=loan/가
                effective-on=1900-01-09
                recorded-at=2026-11-26T05:04:59.000001Z
                due-at=2026-11-27T05:04:59.000001Z
                commit=12
                position=34
                """,
                new Leaf().text(row, "ceiling:x:2026", "기업", Unit.KRW));
    }

    @Test
    void what_is_not_there_is_empty_and_a_new_batch_starts_afresh() {
        Leaf leaf = new Leaf();
        leaf.hash(
                row(Kind.PENDING, null, new Flags(63), "LONG".repeat(16), "s", Instant.EPOCH),
                "a",
                "b",
                Unit.SEAT);

        assertEquals(
                """
                jangbu-transfer/1
                id=01932b6e-0a1b-7c2d-8e3f-0123456789ab
                kind=VOID_PENDING
                debit=a
                credit=b
                unit=GPU_SECOND
                amount=9223372036854775807
                pending-id=00000000-0000-0000-0000-000000000001
                timeout-seconds=86400
                flags=
                code=C
                subject=
                effective-on=1900-01-09
                recorded-at=2026-11-26T05:04:59.000001Z
                due-at=
                commit=12
                position=34
                """,
                leaf.text(
                        row(Kind.VOID_PENDING, HOLD, Flags.NONE, "C", "", null),
                        "a",
                        "b",
                        Unit.GPU_SECOND));
    }

    @Test
    void no_text_can_pretend_to_be_another_line() {
        Leaf leaf = new Leaf();
        String forged = leaf.text(plain("C\nsubject=x", ""), "a\\", "b", Unit.KRW);

        assertEquals(17, forged.lines().count());
        assertEquals("debit=a\\\\", forged.lines().toList().get(3));
        assertEquals("code=C\\nsubject=x", forged.lines().toList().get(10));
        assertNotEquals(
                leaf.text(plain("\\n", ""), "a", "b", Unit.KRW),
                leaf.text(plain("\n", ""), "a", "b", Unit.KRW));
    }

    @Test
    void a_long_text_fits() {
        String widest = "\uD83D\uDCB0".repeat(128);

        String text =
                new Leaf().text(plain("C", widest), "\\".repeat(64), "\n".repeat(64), Unit.KRW);

        assertEquals("subject=" + widest, text.lines().toList().get(11));
    }

    @Test
    void the_hash_is_of_a_zero_byte_and_the_text() throws Exception {
        Row row = plain("C", "가");
        Leaf leaf = new Leaf();
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update((byte) 0);

        byte[] expected =
                sha256.digest(leaf.text(row, "a", "b", Unit.KRW).getBytes(StandardCharsets.UTF_8));

        assertArrayEquals(expected, leaf.hash(row, "a", "b", Unit.KRW));
    }

    private static Row plain(String code, String subject) {
        return row(Kind.POSTED, null, Flags.NONE, code, subject, null);
    }

    private static Row row(
            Kind kind,
            @org.jspecify.annotations.Nullable UUID pendingId,
            Flags flags,
            String code,
            String subject,
            @org.jspecify.annotations.Nullable Instant dueAt) {
        return new Row(
                Row.firstSeq(12) + 34,
                ID,
                kind,
                1,
                2,
                Long.MAX_VALUE,
                pendingId,
                null,
                86_400,
                flags,
                code,
                subject,
                LocalDate.of(1900, 1, 9),
                Instant.parse("2026-11-26T05:04:59.000001Z"),
                dueAt);
    }
}
