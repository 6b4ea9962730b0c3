package kr.jangbu.ledger.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Objects;
import kr.jangbu.ledger.Verification;
import kr.jangbu.ledger.Verification.Difference;
import kr.jangbu.ledger.Verification.Place;
import kr.jangbu.ledger.core.Row;
import kr.jangbu.ledger.seal.KnownKeys;
import kr.jangbu.ledger.store.Rows;
import org.jspecify.annotations.Nullable;

/** Verifies everything that is committed at one moment. */
public final class Verifier {
    private final Connection db;
    private final KnownKeys keys;

    /**
     * @param db without a transaction under way, and not committing by itself
     */
    public Verifier(Connection db, KnownKeys keys) {
        this.db = db;
        this.keys = keys;
    }

    public Verification verify() throws SQLException {
        Instant asOf = begin();
        LogCheck log = new LogCheck(db, keys);
        log.run();
        BooksCheck books = new BooksCheck(db, log.root() == null && log.order() == null);
        Difference first = first(log, books);
        return new Verification(
                asOf,
                books.commits(),
                books.transfers(),
                books.balances(),
                books.accountCount(),
                log.leaves(),
                log.checkpoints(),
                first);
    }

    /** Everything from here on sees the same books. */
    private Instant begin() throws SQLException {
        try (Statement statement = db.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            try (ResultSet row = statement.executeQuery("select clock_timestamp() as at")) {
                row.next();
                return Rows.instant(row, "at");
            }
        }
    }

    /** What lies in the books themselves explains what is wrong above them, so it comes first. */
    private @Nullable Difference first(LogCheck log, BooksCheck books) throws SQLException {
        if (log.order() != null) {
            return log.order();
        }
        Leftovers leftovers = new Leftovers(db);
        Difference inBooks = books.run();
        if (inBooks != null) {
            return isNameless(inBooks) ? leftovers.named(inBooks, seqOf(inBooks)) : inBooks;
        }
        if (log.node() != null) {
            return log.node();
        }
        if (log.root() != null) {
            return log.root();
        }
        Difference unsealed = log.unsealed();
        if (unsealed != null) {
            return unsealed;
        }
        Difference leftover = leftovers.first();
        return leftover == null ? new FilesCheck(db).first() : leftover;
    }

    private static boolean isNameless(Difference difference) {
        return difference.place() == Place.TRANSFER && difference.transferId() == null;
    }

    private static long seqOf(Difference difference) {
        return Row.firstSeq(Objects.requireNonNull(difference.commit()))
                + Objects.requireNonNull(difference.position());
    }
}
