package kr.jangbu.ledger.journal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import kr.jangbu.ledger.Journal.Excerpt;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Unit;
import kr.jangbu.ledger.core.Row;
import kr.jangbu.ledger.journal.Hledger.Mark;
import kr.jangbu.ledger.store.Rows;
import kr.jangbu.ledger.store.Transfers;
import org.jspecify.annotations.Nullable;

/**
 * Writes a journal: directives for all units and accounts, balances to begin with, a transaction
 * per transfer in the order of recording, and what ended by itself without being recorded yet. The
 * sums are those of the trial balance as of the last microsecond before its end.
 */
public final class HledgerJournal {
    // What is seen was recorded by now, or by a clock that ran ahead.
    private static final String NOW =
            """
            select greatest(clock_timestamp(), (select max(recorded_at) from ledger.commit)) as at,
                (select horizon from ledger.seal_mark) as horizon
            """;

    private final Connection db;
    private final Excerpt excerpt;
    private final Writer out;
    private final Hledger journal;

    /**
     * @param db in a transaction that sees one state of the books (repeatable read)
     */
    public HledgerJournal(Connection db, Excerpt excerpt, OutputStream out) {
        this.db = db;
        this.excerpt = excerpt;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        journal = new Hledger(this.out);
    }

    /**
     * @param horizon what was recorded by then is final; null: nothing is yet
     */
    private record Moment(Instant at, @Nullable Instant horizon) {}

    public void write() throws SQLException, IOException {
        Moment now = now();
        Instant from = toMicros(excerpt.from());
        Instant asked = toMicros(excerpt.to());
        Instant before = asked == null ? now.at().plus(1, ChronoUnit.MICROS) : asked;
        JournalRows rows = new JournalRows(db, excerpt.unit(), before);
        head(now, from, before);
        rows.accounts(row -> journal.account(row.getString("id")));
        if (from != null) {
            journal.opening(from);
            rows.standingBefore(from, this::standing);
        }
        rows.transfers(from, this::transfer);
        rows.endedHolds(this::endedHold);
        out.flush();
    }

    private void head(Moment now, @Nullable Instant from, Instant before) throws IOException {
        journal.comment("Jangbu (장부), the books of the ledger, for hledger 1.25 or later.");
        journal.comment(
                "Recorded " + (from == null ? "" : "from " + from + " and ") + "before " + before);
        journal.comment(finality(now.horizon(), before));
        for (Unit unit : Unit.values()) {
            if (excerpt.unit() == null || excerpt.unit() == unit) {
                journal.commodity(unit);
            }
        }
    }

    private static String finality(@Nullable Instant horizon, Instant before) {
        if (horizon == null) {
            return "Provisional";
        }
        return before.isAfter(horizon)
                ? "Provisional; what was recorded by " + horizon + " is final"
                : "Final";
    }

    private void standing(ResultSet row) throws SQLException, IOException {
        String id = row.getString("id");
        Unit unit = unit(row);
        if (row.getLong("posted") != 0) {
            journal.posting(id, row.getLong("posted"), unit);
        }
        if (row.getLong("held") != 0) {
            journal.heldPosting(id, row.getLong("held"), unit);
        }
    }

    private void transfer(ResultSet row) throws SQLException, IOException {
        Row transfer = Transfers.row(row);
        boolean moves = transfer.kind() == Kind.POSTED || transfer.kind() == Kind.POST_PENDING;
        journal.transaction(
                transfer.effectiveOn(),
                transfer.recordedAt(),
                moves ? Mark.POSTED : Mark.HELD,
                transfer.code(),
                transfer.subject());
        journal.tags(transfer.id(), transfer.recordedAt(), transfer.kind().name());
        journal.tag("pendingId", transfer.pendingId());
        String debit = row.getString("debit_id");
        String credit = row.getString("credit_id");
        if (moves) {
            journal.moved(debit, credit, transfer.amount(), unit(row));
        }
        if (transfer.kind() != Kind.POSTED) {
            journal.held(debit, credit, row.getLong("held"), unit(row));
        }
    }

    private void endedHold(ResultSet row) throws SQLException, IOException {
        Row hold = Transfers.row(row);
        Instant due = Objects.requireNonNull(hold.dueAt());
        journal.transaction(hold.endEffectiveOn(), due, Mark.HELD, hold.code(), hold.subject());
        journal.tag("endedAt", due);
        journal.tag("pendingId", hold.id());
        journal.held(
                row.getString("debit_id"),
                row.getString("credit_id"),
                row.getLong("held"),
                unit(row));
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return Unit.valueOf(row.getString("unit"));
    }

    /** The books' clock has no finer ones. */
    private static @Nullable Instant toMicros(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    private Moment now() throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery(NOW)) {
            row.next();
            return new Moment(Rows.instant(row, "at"), Rows.instantOrNull(row, "horizon"));
        }
    }
}
