package kr.jangbu.ledger.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import org.junit.jupiter.api.Test;

/** Leaves of every length, wherever what is collected for them has to make room, and batches. */
class LongLeavesTest {
    /** Longer than three times what a leaf first sets aside. */
    private static final int LONGEST = 3_300;

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00.123456Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Row ROW =
            new Row(
                    Row.firstSeq(12) + 34,
                    new UUID(1, 2),
                    Kind.PENDING,
                    1,
                    2,
                    Long.MAX_VALUE,
                    new UUID(3, 4),
                    null,
                    86_400,
                    new Flags(63),
                    "CODE\\",
                    "loan/가\n",
                    TODAY,
                    NOW,
                    NOW);

    /** Two ids share the length, so that room may run out long after them too. */
    @Test
    void the_text_is_whole_whatever_its_length() {
        String form = new Leaf().text(ROW, "<debit>", "<credit>", Unit.KRW);
        for (int length = 0; length <= LONGEST; length++) {
            String debit = "d".repeat(2 * length / 3);
            String credit = "c".repeat(length - debit.length());

            String text = new Leaf().text(ROW, debit, credit, Unit.KRW);

            assertEquals(form.replace("<debit>", debit).replace("<credit>", credit), text);
        }
    }

    @Test
    void a_hash_stands_alone() throws Exception {
        byte[] text = new Leaf().text(ROW, "a", "b", Unit.KRW).getBytes(StandardCharsets.UTF_8);
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update((byte) 0);

        assertArrayEquals(sha256.digest(text), new Leaf().hash(ROW, "a", "b", Unit.KRW));
    }

    @Test
    void the_hashes_of_a_batch_are_those_of_its_rows_in_their_order() {
        Book book = new Book(Row.firstSeq(12));
        book.add(new AccountState(1, "a", Unit.SEAT, Constraint.NONE));
        book.add(new AccountState(2, "b", Unit.SEAT, Constraint.NONE));
        new StateMachine(book, NOW, TODAY)
                .apply(
                        List.of(
                                Transfer.posted(new UUID(2, 1), "a", "b", 1, "CODE", "s"),
                                Transfer.pending(new UUID(2, 2), "b", "a", 2, "CODE", "s"),
                                Transfer.posted(new UUID(2, 3), "a", "b", 3, "CODE", "s")));

        byte[] hashes = Leaf.hashes(book);

        List<Row> rows = book.rows();
        assertEquals(3 * Leaf.HASH_BYTES, hashes.length);
        assertHash(rows.get(0), "a", "b", hashes, 0);
        assertHash(rows.get(1), "b", "a", hashes, 1);
        assertHash(rows.get(2), "a", "b", hashes, 2);
    }

    private static void assertHash(Row row, String debit, String credit, byte[] hashes, int place) {
        int from = place * Leaf.HASH_BYTES;
        assertArrayEquals(
                new Leaf().hash(row, debit, credit, Unit.SEAT),
                Arrays.copyOfRange(hashes, from, from + Leaf.HASH_BYTES));
    }
}
