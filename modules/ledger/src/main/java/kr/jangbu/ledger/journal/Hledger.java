package kr.jangbu.ledger.journal;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import kr.jangbu.ledger.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Writes the lines of a journal: directives, transactions and their postings. Debits are positive.
 * What is held stands on accounts of its own, in virtual postings that balance and bear the mark
 * {@code !}.
 */
final class Hledger {
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private final Writer out;

    Hledger(Writer out) {
        this.out = out;
    }

    void comment(String text) throws IOException {
        line("; " + text);
    }

    void commodity(Unit unit) throws IOException {
        line("commodity " + symbol(unit));
    }

    void account(String id) throws IOException {
        line("account " + Names.account(id));
        line("account " + Names.held(id));
    }

    /** Whether a transaction moves, or only holds. */
    enum Mark {
        POSTED("*"),
        HELD("!");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }
    }

    /**
     * Begins the transaction of a transfer.
     *
     * @param on from when it counts
     * @param at when it was recorded; its date is the secondary one
     */
    void transaction(LocalDate on, Instant at, Mark mark, String code, String subject)
            throws IOException {
        line("");
        line(
                "%s=%s %s (%s) %s"
                        .formatted(on, dateOf(at), mark.sign, Names.text(code), Names.text(subject))
                        .stripTrailing());
    }

    /** Begins the transaction that says how accounts stood. */
    void opening(Instant from) throws IOException {
        line("");
        line(dateOf(from) + " * opening balances");
        line("    ; as recorded before " + from);
    }

    /** A tag of the transaction that was begun. */
    void tag(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            line("    ; " + name + ":" + value);
        }
    }

    void tags(UUID id, Instant recordedAt, String kind) throws IOException {
        line("    ; id:%s, recordedAt:%s, kind:%s".formatted(id, recordedAt, kind));
    }

    void moved(String debitId, String creditId, long amount, Unit unit) throws IOException {
        posting(debitId, amount, unit);
        posting(creditId, -amount, unit);
    }

    void held(String debitId, String creditId, long amount, Unit unit) throws IOException {
        heldPosting(debitId, amount, unit);
        heldPosting(creditId, -amount, unit);
    }

    void posting(String id, long amount, Unit unit) throws IOException {
        line("    %s  %d %s".formatted(Names.account(id), amount, symbol(unit)));
    }

    void heldPosting(String id, long amount, Unit unit) throws IOException {
        line("    ! [%s]  %d %s".formatted(Names.held(id), amount, symbol(unit)));
    }

    /** In Korea, where the books are kept. */
    static LocalDate dateOf(Instant instant) {
        return instant.atZone(KOREA).toLocalDate();
    }

    /** Only letters may go without quotes. */
    private static String symbol(Unit unit) {
        String name = unit.name();
        return name.chars().allMatch(Character::isLetter) ? name : '"' + name + '"';
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
    }
}
