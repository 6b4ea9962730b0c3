package kr.jangbu.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kr.jangbu.ledger.core.Book;
import kr.jangbu.ledger.core.Hold;
import kr.jangbu.ledger.core.Leaf;
import kr.jangbu.ledger.core.Row;
import org.jspecify.annotations.Nullable;

/** Stores what a batch made of the book, in sets. */
final class Writer {
    private record UsedId(UUID id, @Nullable Long seq, @Nullable String failedCode) {}

    private record Opened(Hold hold, @Nullable Instant resolvedAt) {}

    private static final Table<UsedId> IDS =
            new Table<UsedId>("ledger.transfer_id")
                    .uuid("id", UsedId::id)
                    .bigintOrNull("seq", UsedId::seq)
                    .textOrNull("failed_code", UsedId::failedCode);

    private static final Table<Row> TRANSFERS =
            new Table<Row>("ledger.transfer")
                    .bigint("seq", Row::seq)
                    .uuid("id", Row::id)
                    .smallint("kind", r -> Codes.of(r.kind()))
                    .bigint("debit_no", Row::debitNo)
                    .bigint("credit_no", Row::creditNo)
                    .bigint("amount", Row::amount)
                    .uuidOrNull("pending_id", Row::pendingId)
                    .bigintOrNull("pending_seq", Row::pendingSeq)
                    .integer("timeout_seconds", Row::timeoutSeconds)
                    .smallint("flags", r -> r.flags().bits())
                    .text("code", Row::code)
                    .text("subject", Row::subject)
                    .date("effective_on", Row::effectiveOn)
                    .timestamptz("recorded_at", Row::recordedAt)
                    .timestamptzOrNull("due_at", Row::dueAt);

    private static final Table<Opened> HOLDS =
            new Table<Opened>("ledger.pending")
                    .bigint("seq", h -> h.hold().row().seq())
                    .smallint("state", h -> Codes.of(h.hold().state()))
                    .bigint("amount", h -> h.hold().row().amount())
                    .bigint("debit_no", h -> h.hold().row().debitNo())
                    .bigint("credit_no", h -> h.hold().row().creditNo())
                    .smallint("flags", h -> h.hold().row().flags().bits())
                    .timestamptzOrNull("expires_at", h -> h.hold().row().dueAt())
                    .bigintOrNull("resolved_seq", h -> resolutionSeq(h.hold()))
                    .timestamptzOrNull("resolved_at", Opened::resolvedAt);

    private static final String ENDED_HOLDS =
            """
            update ledger.pending p set state = u.state, resolved_seq = u.resolved_seq, resolved_at = ?
            from unnest(?::bigint[], ?::bigint[], ?::bigint[]) as u (seq, state, resolved_seq)
            where p.seq = u.seq and p.state = 0
            """;

    private final Connection db;
    private final Instant recordedAt;

    Writer(Connection db, Instant recordedAt) {
        this.db = db;
        this.recordedAt = recordedAt;
    }

    /**
     * Sends the ids of a large batch ahead, as those of transfers that all succeed: the database
     * stores them while the batch is decided.
     */
    Table.Sent sendIds(List<UUID> transfers, long commitNo) throws SQLException {
        long firstSeq = Row.firstSeq(commitNo);
        List<UsedId> ids = new ArrayList<>(transfers.size());
        transfers.forEach(id -> ids.add(new UsedId(id, firstSeq + ids.size(), null)));
        return IDS.send(db, sorted(ids));
    }

    /**
     * @throws SQLException with state 23505 when another transaction has used one of the ids: then
     *     nothing of this batch may stay
     */
    void write(Book book, long commitNo) throws SQLException {
        Together together = new Together(db);
        IDS.add(together, usedIds(book));
        writeBehindIds(together, book, commitNo);
    }

    /** The rest of a batch whose ids are stored. */
    void writeBehindIds(Book book, long commitNo) throws SQLException {
        writeBehindIds(new Together(db), book, commitNo);
    }

    private void writeBehindIds(Together together, Book book, long commitNo) throws SQLException {
        if (!book.rows().isEmpty()) {
            CompletableFuture<byte[]> leaves = leaves(book);
            Commits.Stands stands = transfers(together, book);
            holds(together, book.changedHolds(), Row.firstSeq(commitNo));
            Commits.add(together, commitNo, recordedAt, book.codes(), stands, leaves.join());
        }
        together.execute();
    }

    /** Stores the transfers, and collects meanwhile how the accounts stand. */
    private Commits.Stands transfers(Together together, Book book) throws SQLException {
        if (book.rows().size() < Table.MANY) {
            TRANSFERS.add(together, book.rows());
            return Commits.Stands.of(db, book.touchedAccounts());
        }
        together.execute();
        try (Table.Sent transfers = TRANSFERS.send(db, book.rows())) {
            Commits.Stands stands = Commits.Stands.of(db, book.touchedAccounts());
            transfers.arrive();
            return stands;
        }
    }

    /** Hashed while the database works, where there is much of it. */
    private static CompletableFuture<byte[]> leaves(Book book) {
        return book.rows().size() < Table.MANY
                ? CompletableFuture.completedFuture(Leaf.hashes(book))
                : CompletableFuture.supplyAsync(() -> Leaf.hashes(book));
    }

    private static List<UsedId> usedIds(Book book) {
        List<UsedId> ids = new ArrayList<>(book.rows().size() + book.failed().size());
        book.rows().forEach(row -> ids.add(new UsedId(row.id(), row.seq(), null)));
        book.failed().forEach((id, why) -> ids.add(new UsedId(id, null, why.name())));
        return sorted(ids);
    }

    /** So that two batches that share ids wait, but never for each other. */
    private static List<UsedId> sorted(List<UsedId> ids) {
        ids.sort(Comparator.comparing(UsedId::id));
        return ids;
    }

    private void holds(Together together, List<Hold> changed, long firstSeq) throws SQLException {
        List<Opened> opened = new ArrayList<>();
        List<Hold> ended = new ArrayList<>();
        for (Hold hold : changed) {
            if (hold.row().seq() >= firstSeq) {
                opened.add(new Opened(hold, hold.resolution() == null ? null : recordedAt));
            } else {
                ended.add(hold);
            }
        }
        HOLDS.add(together, opened);
        if (!ended.isEmpty()) {
            together.add(
                    ENDED_HOLDS, (s, first) -> bindEnded(s, first, ended), ended.size(), "holds");
        }
    }

    private int bindEnded(PreparedStatement statement, int first, List<Hold> holds)
            throws SQLException {
        int next = first;
        Rows.set(statement, next++, recordedAt);
        statement.setArray(next++, Rows.numbers(db, holds, h -> h.row().seq()));
        statement.setArray(next++, Rows.numbers(db, holds, h -> Codes.of(h.state())));
        statement.setArray(next++, Rows.numbers(db, holds, Writer::requiredResolutionSeq));
        return next;
    }

    private static @Nullable Long resolutionSeq(Hold hold) {
        Row resolution = hold.resolution();
        return resolution == null ? null : resolution.seq();
    }

    private static long requiredResolutionSeq(Hold hold) {
        Long seq = resolutionSeq(hold);
        if (seq == null) {
            throw new IllegalStateException("hold " + hold.row().seq() + " has not ended");
        }
        return seq;
    }
}
