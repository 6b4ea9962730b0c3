package kr.jangbu.ledger.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import kr.jangbu.ledger.Verification.Difference;
import kr.jangbu.ledger.Verification.Place;
import kr.jangbu.ledger.store.Rows;
import org.jspecify.annotations.Nullable;

/** Looks for rows about transfers, and about accounts, that there are not. */
final class Leftovers {
    private static final String IDS =
            """
            select i.id, i.seq from ledger.transfer_id i
            where i.seq is not null and not exists (select from ledger.transfer t where t.seq = i.seq)
            order by i.seq limit 1
            """;

    private static final String ID_AT = "select id from ledger.transfer_id where seq = ";

    private static final String HOLDS =
            """
            select null::uuid as id, p.seq from ledger.pending p
            where not exists (select from ledger.transfer t where t.seq = p.seq)
            order by p.seq limit 1
            """;

    private static final String STANDINGS =
            """
            select s.account_no from ledger.standing s
            where not exists (select from ledger.account a where a.account_no = s.account_no)
            order by s.account_no limit 1
            """;

    private final Connection db;

    Leftovers(Connection db) {
        this.db = db;
    }

    @Nullable Difference first() throws SQLException {
        Difference id = first(Place.TRANSFER_ID, IDS);
        Difference hold = id == null ? first(Place.HOLD, HOLDS) : id;
        return hold == null ? standing() : hold;
    }

    private @Nullable Difference standing() throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery(STANDINGS)) {
            return row.next()
                    ? Differences.ofAccount(
                            "number " + row.getLong("account_no"),
                            Differences.NOTHING,
                            "balances of an account")
                    : null;
        }
    }

    /** Names a transfer that is missing, as long as its id still stands somewhere. */
    Difference named(Difference missing, long seq) throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery(ID_AT + seq)) {
            UUID id = row.next() ? Rows.idOrNull(row, "id") : null;
            return Differences.ofTransfer(
                    missing.place(), seq, id, missing.expected(), missing.found());
        }
    }

    private @Nullable Difference first(Place place, String sql) throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next()
                    ? Differences.ofTransfer(
                            place,
                            row.getLong("seq"),
                            Rows.idOrNull(row, "id"),
                            Differences.NOTHING,
                            "a row about a transfer")
                    : null;
        }
    }
}
