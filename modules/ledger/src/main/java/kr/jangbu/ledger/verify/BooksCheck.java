package kr.jangbu.ledger.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.jangbu.ledger.Verification.Difference;
import kr.jangbu.ledger.Verification.Place;
import kr.jangbu.ledger.core.Leaf;
import kr.jangbu.ledger.core.Row;
import kr.jangbu.ledger.seal.Hashes;
import kr.jangbu.ledger.store.Rows;
import org.jspecify.annotations.Nullable;

/**
 * The books against their own transfers, commit by commit: leaves, holds, and every balance that
 * ever stood. Keeps a sum per account and one commit at a time.
 */
final class BooksCheck {
    private static final String ACCOUNTS =
            """
            select a.account_no, a.id, a.unit, a.limit_rule, s.limit_rule as guard, s.debits_posted, s.credits_posted,
                s.debits_pending, s.credits_pending, s.closed
            from ledger.account a left join ledger.standing s using (account_no)
            order by a.account_no
            """;

    private static final String COMMITS =
            "select commit_no, recorded_at, leaves from ledger.commit order by commit_no";

    private static final String BALANCES =
            "select * from ledger.history order by commit_no, account_no, recorded_at";

    private final Connection db;
    private final SequencedMap<Long, Standing> accounts = new TreeMap<>();
    private final Leaf leaf = new Leaf();
    private final boolean areLeavesSigned;
    private long commits;
    private long transfers;
    private long balances;

    /**
     * @param areLeavesSigned whether the leaves are those under the signed roots: if so, it is the
     *     transfer that was changed where the two differ
     */
    BooksCheck(Connection db, boolean areLeavesSigned) {
        this.db = db;
        this.areLeavesSigned = areLeavesSigned;
    }

    private record Commit(long no, Instant recordedAt, List<byte[]> leaves) {
        static Commit read(ResultSet row) throws SQLException {
            List<byte[]> leaves = new ArrayList<>();
            Hashes.split(row.getBytes("leaves"), leaves);
            return new Commit(row.getLong("commit_no"), Rows.instant(row, "recorded_at"), leaves);
        }
    }

    private record Balance(
            long commitNo, long accountNo, Instant recordedAt, Standing.Balances stands) {
        static Balance read(ResultSet row) throws SQLException {
            return new Balance(
                    row.getLong("commit_no"),
                    row.getLong("account_no"),
                    Rows.instant(row, "recorded_at"),
                    Standing.Balances.read(row));
        }
    }

    /** Returns the first difference, or null. */
    @Nullable Difference run() throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery(ACCOUNTS)) {
            while (row.next()) {
                accounts.put(row.getLong("account_no"), new Standing(row));
            }
        }
        try (Stream<Recorded> recorded = Stream.of(db, Recorded.ALL, Recorded::read);
                Stream<Commit> sealed = Stream.of(db, COMMITS, Commit::read);
                Stream<Balance> stood = Stream.of(db, BALANCES, Balance::read)) {
            Difference first = null;
            while (first == null && sealed.peek() != null) {
                first = check(sealed.take(), recorded, stood);
                commits++;
            }
            if (first == null) {
                first = beyond(Long.MAX_VALUE, recorded.peek(), stood.peek());
            }
            return first == null ? accounts() : first;
        }
    }

    private @Nullable Difference check(
            Commit commit, Stream<Recorded> recorded, Stream<Balance> stood) throws SQLException {
        Difference before = beyond(commit.no(), recorded.peek(), stood.peek());
        if (before != null) {
            return before;
        }
        SortedSet<Long> touched = new TreeSet<>();
        for (int position = 0; position < commit.leaves().size(); position++) {
            Recorded next = recorded.peek();
            byte[] hash = commit.leaves().get(position);
            if (next == null || next.commitNo() != commit.no() || next.position() != position) {
                return missing(Row.firstSeq(commit.no()) + position, hash);
            }
            Difference different = check(recorded.take(), hash, commit.recordedAt());
            if (different != null) {
                return different;
            }
            touched.add(next.row().debitNo());
            touched.add(next.row().creditNo());
        }
        Recorded next = recorded.peek();
        if (next != null && next.commitNo() == commit.no()) {
            return neverRecorded(next);
        }
        return balances(commit, touched, stood);
    }

    private @Nullable Difference check(Recorded transfer, byte[] hash, Instant recordedAt) {
        Row row = transfer.row();
        Standing debit = accounts.get(row.debitNo());
        Standing credit = accounts.get(row.creditNo());
        if (debit == null || credit == null) {
            return Differences.ofTransfer(
                    Place.TRANSFER, row.seq(), row.id(), "two accounts", "an unknown account");
        }
        byte[] found = leaf.hash(row, debit.id(), credit.id(), debit.unit());
        if (!Arrays.equals(hash, found) || !row.recordedAt().equals(recordedAt)) {
            return Differences.ofTransfer(
                    areLeavesSigned ? Place.TRANSFER : Place.LEAF,
                    row.seq(),
                    row.id(),
                    areLeavesSigned ? "leaf " + Hashes.hex(hash) : "leaf " + Hashes.hex(found),
                    areLeavesSigned
                            ? leaf.text(row, debit.id(), credit.id(), debit.unit())
                            : "leaf " + Hashes.hex(hash));
        }
        if (debit.unit() != credit.unit()) {
            return Differences.ofAccount(
                    credit.id(), "unit " + debit.unit(), "unit " + credit.unit());
        }
        transfers++;
        long held = row.pendingId() == null ? 0 : transfer.heldAmount();
        debit.debit(row, held, transfer.heldFlags());
        credit.credit(row, held, transfer.heldFlags());
        return transfer.difference();
    }

    private @Nullable Difference balances(
            Commit commit, SortedSet<Long> touched, Stream<Balance> stood) throws SQLException {
        for (long accountNo : touched) {
            Standing account = Objects.requireNonNull(accounts.get(accountNo));
            String right = account.added() + " at " + commit.recordedAt();
            Balance next = stood.peek();
            if (next == null || next.commitNo() != commit.no() || next.accountNo() > accountNo) {
                return Differences.ofBalance(commit.no(), account.id(), right, Differences.NOTHING);
            }
            if (next.accountNo() < accountNo) {
                return neverStood(next);
            }
            String found = next.stands() + " at " + next.recordedAt();
            if (!found.equals(right)) {
                return Differences.ofBalance(commit.no(), account.id(), right, found);
            }
            if (!account.isWithinLimit()) {
                return Differences.ofBalance(
                        commit.no(), account.id(), "" + account.constraint(), found);
            }
            stood.take();
            balances++;
        }
        Balance next = stood.peek();
        return next != null && next.commitNo() == commit.no() ? neverStood(next) : null;
    }

    /** What claims to belong to commits before this one that there never were. */
    private @Nullable Difference beyond(
            long commitNo, @Nullable Recorded transfer, @Nullable Balance balance) {
        if (transfer != null && transfer.commitNo() < commitNo) {
            return neverRecorded(transfer);
        }
        return balance != null && balance.commitNo() < commitNo ? neverStood(balance) : null;
    }

    private Difference missing(long seq, byte[] hash) {
        return Differences.ofTransfer(
                Place.TRANSFER, seq, null, "leaf " + Hashes.hex(hash), Differences.NOTHING);
    }

    private Difference neverRecorded(Recorded transfer) {
        Row row = transfer.row();
        return Differences.ofTransfer(
                Place.TRANSFER, row.seq(), row.id(), Differences.NOTHING, row.toString());
    }

    private Difference neverStood(Balance balance) {
        Standing account = accounts.get(balance.accountNo());
        return Differences.ofBalance(
                balance.commitNo(),
                account == null ? "number " + balance.accountNo() : account.id(),
                Differences.NOTHING,
                balance.stands() + " at " + balance.recordedAt());
    }

    private @Nullable Difference accounts() {
        for (Map.Entry<Long, Standing> entry : accounts.entrySet()) {
            Standing account = entry.getValue();
            Standing.Balances stored = account.stored();
            if (!account.added().equals(stored)) {
                return Differences.ofAccount(
                        account.id(),
                        "" + account.added(),
                        stored == null ? Differences.NOTHING : "" + stored);
            }
            if (account.guarded() != account.constraint()) {
                return Differences.ofAccount(
                        account.id(), "" + account.constraint(), "" + account.guarded());
            }
        }
        return null;
    }

    long commits() {
        return commits;
    }

    long transfers() {
        return transfers;
    }

    long balances() {
        return balances;
    }

    long accountCount() {
        return accounts.size();
    }
}
