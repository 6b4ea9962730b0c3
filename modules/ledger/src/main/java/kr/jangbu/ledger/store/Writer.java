package kr.jangbu.ledger.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.core.AccountState;
import kr.jangbu.ledger.core.Book;
import kr.jangbu.ledger.core.Hold;
import kr.jangbu.ledger.core.Row;
import org.jspecify.annotations.Nullable;

/** Stores what a batch made of the book, in sets. */
final class Writer {
    // Sorted, so that two batches that share ids wait, but never for each other.
    private static final String IDS =
            """
            insert into ledger.transfer_id (id, seq, failed_code)
            select * from unnest(?::uuid[], ?::bigint[], ?::text[]) order by 1
            on conflict (id) do nothing
            """;

    private static final String TRANSFERS =
            """
            insert into ledger.transfer (seq, id, kind, debit_no, credit_no, amount, pending_id, pending_seq,
                timeout_seconds, flags, code, subject, effective_on, due_at, recorded_at)
            select u.*, ? from unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::date[],
                ?::timestamptz[]) as u
            """;

    private static final String NEW_HOLDS =
            """
            insert into ledger.pending (seq, state, amount, debit_no, credit_no, flags, expires_at,
                resolved_seq, resolved_at)
            select u.*, case when u.resolved_seq is not null then ?::timestamptz end
            from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::timestamptz[], ?::bigint[])
                as u (seq, state, amount, debit_no, credit_no, flags, expires_at, resolved_seq)
            """;

    private static final String ENDED_HOLDS =
            """
            update ledger.pending p set state = u.state, resolved_seq = u.resolved_seq, resolved_at = ?
            from unnest(?::bigint[], ?::bigint[], ?::bigint[]) as u (seq, state, resolved_seq)
            where p.seq = u.seq and p.state = 0
            """;

    private static final String BALANCES =
            """
            with u as materialized (
                select * from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                    ?::boolean[], ?::timestamptz[])
                    as u (no, debits_posted, credits_posted, debits_pending, credits_pending, closed, next_due)),
            stands as (
                update ledger.account a
                set debits_posted = u.debits_posted, credits_posted = u.credits_posted,
                    debits_pending = u.debits_pending, credits_pending = u.credits_pending,
                    closed = u.closed, next_due = u.next_due, touched_at = ?
                from u where a.account_no = u.no)
            insert into ledger.balance (account_no, recorded_at, commit_no, debits_posted, credits_posted,
                debits_pending, credits_pending, closed, next_due)
            select u.no, ?, ?, u.debits_posted, u.credits_posted, u.debits_pending, u.credits_pending,
                u.closed, u.next_due from u
            """;

    private final Connection db;
    private final Instant recordedAt;

    Writer(Connection db, Instant recordedAt) {
        this.db = db;
        this.recordedAt = recordedAt;
    }

    /**
     * @return false when another transaction has used one of the ids meanwhile: then nothing of
     *     this batch may stay
     */
    boolean write(Book book, long commitNo) throws SQLException {
        if (!ids(book)) {
            return false;
        }
        if (!book.rows().isEmpty()) {
            transfers(book.rows());
            holds(book.changedHolds(), Row.firstSeq(commitNo));
            balances(book, commitNo);
        }
        return true;
    }

    private boolean ids(Book book) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        List<@Nullable Long> seqs = new ArrayList<>();
        List<@Nullable String> codes = new ArrayList<>();
        for (Row row : book.rows()) {
            ids.add(row.id());
            seqs.add(row.seq());
            codes.add(null);
        }
        for (Map.Entry<UUID, Result> failed : book.failed().entrySet()) {
            ids.add(failed.getKey());
            seqs.add(null);
            codes.add(failed.getValue().name());
        }
        if (ids.isEmpty()) {
            return true;
        }
        try (PreparedStatement statement = db.prepareStatement(IDS)) {
            statement.setArray(1, Rows.ids(db, ids));
            statement.setArray(2, Rows.numbers(db, seqs));
            statement.setArray(3, Rows.texts(db, codes));
            return statement.executeUpdate() == ids.size();
        }
    }

    private void transfers(List<Row> rows) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(TRANSFERS)) {
            Rows.set(statement, 1, recordedAt);
            statement.setArray(2, column("bigint", rows, Row::seq));
            statement.setArray(3, column("uuid", rows, Row::id));
            statement.setArray(4, column("bigint", rows, r -> Codes.of(r.kind())));
            statement.setArray(5, column("bigint", rows, Row::debitNo));
            statement.setArray(6, column("bigint", rows, Row::creditNo));
            statement.setArray(7, column("bigint", rows, Row::amount));
            statement.setArray(8, column("uuid", rows, Row::pendingId));
            statement.setArray(9, column("bigint", rows, Row::pendingSeq));
            statement.setArray(10, column("bigint", rows, Row::timeoutSeconds));
            statement.setArray(11, column("bigint", rows, r -> r.flags().bits()));
            statement.setArray(12, column("text", rows, Row::code));
            statement.setArray(13, column("text", rows, Row::subject));
            statement.setArray(14, column("date", rows, Row::effectiveOn));
            statement.setArray(15, column("timestamptz", rows, Row::dueAt));
            expect(rows.size(), statement.executeUpdate());
        }
    }

    private void holds(List<Hold> changed, long firstSeq) throws SQLException {
        List<Hold> opened = changed.stream().filter(h -> h.row().seq() >= firstSeq).toList();
        List<Hold> ended = changed.stream().filter(h -> h.row().seq() < firstSeq).toList();
        if (!opened.isEmpty()) {
            open(opened);
        }
        if (!ended.isEmpty()) {
            end(ended);
        }
    }

    private void open(List<Hold> holds) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(NEW_HOLDS)) {
            Rows.set(statement, 1, recordedAt);
            statement.setArray(2, column("bigint", holds, h -> h.row().seq()));
            statement.setArray(3, column("bigint", holds, h -> Codes.of(h.state())));
            statement.setArray(4, column("bigint", holds, h -> h.row().amount()));
            statement.setArray(5, column("bigint", holds, h -> h.row().debitNo()));
            statement.setArray(6, column("bigint", holds, h -> h.row().creditNo()));
            statement.setArray(7, column("bigint", holds, h -> h.row().flags().bits()));
            statement.setArray(8, column("timestamptz", holds, h -> h.row().dueAt()));
            statement.setArray(9, column("bigint", holds, Writer::resolutionSeq));
            expect(holds.size(), statement.executeUpdate());
        }
    }

    private void end(List<Hold> holds) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(ENDED_HOLDS)) {
            Rows.set(statement, 1, recordedAt);
            statement.setArray(2, column("bigint", holds, h -> h.row().seq()));
            statement.setArray(3, column("bigint", holds, h -> Codes.of(h.state())));
            statement.setArray(4, column("bigint", holds, Writer::resolutionSeq));
            expect(holds.size(), statement.executeUpdate());
        }
    }

    private void balances(Book book, long commitNo) throws SQLException {
        List<AccountState.Snapshot> stands =
                book.touchedAccounts().stream().map(AccountState::snapshot).toList();
        try (PreparedStatement statement = db.prepareStatement(BALANCES)) {
            statement.setArray(1, column("bigint", stands, AccountState.Snapshot::no));
            statement.setArray(2, column("bigint", stands, AccountState.Snapshot::debitsPosted));
            statement.setArray(3, column("bigint", stands, AccountState.Snapshot::creditsPosted));
            statement.setArray(4, column("bigint", stands, AccountState.Snapshot::debitsPending));
            statement.setArray(5, column("bigint", stands, AccountState.Snapshot::creditsPending));
            statement.setArray(6, column("boolean", stands, AccountState.Snapshot::closed));
            statement.setArray(7, column("timestamptz", stands, AccountState.Snapshot::nextDue));
            Rows.set(statement, 8, recordedAt);
            Rows.set(statement, 9, recordedAt);
            statement.setLong(10, commitNo);
            expect(stands.size(), statement.executeUpdate());
        }
    }

    private static @Nullable Long resolutionSeq(Hold hold) {
        Row resolution = hold.resolution();
        return resolution == null ? null : resolution.seq();
    }

    private <R> Array column(String type, List<R> rows, Function<R, @Nullable Object> value)
            throws SQLException {
        List<@Nullable Object> column = new ArrayList<>(rows.size());
        for (R row : rows) {
            column.add(value.apply(row));
        }
        return db.createArrayOf(type, column.toArray(Object[]::new));
    }

    private static void expect(int asked, int written) {
        if (asked != written) {
            throw new IllegalStateException("wrote %d rows of %d".formatted(written, asked));
        }
    }
}
