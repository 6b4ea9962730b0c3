package kr.jangbu.ledger.seal;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import kr.jangbu.ledger.Unit;
import kr.jangbu.ledger.core.Leaf;
import kr.jangbu.ledger.core.Row;
import kr.jangbu.ledger.store.Rows;
import kr.jangbu.ledger.store.Transfers;

/** Makes leaves for what was posted before there was a log. Done once, before the first mark. */
final class EarlierCommits {
    private static final int ROWS_AT_ONCE = 2_000;

    private static final String TRANSFERS =
            """
            select t.*, d.id as debit_id, c.id as credit_id, d.unit
            from ledger.transfer t
            join ledger.account d on d.account_no = t.debit_no
            join ledger.account c on c.account_no = t.credit_no
            where not exists (select from ledger.commit k where k.commit_no = t.seq / 8192)
            order by t.seq
            """;

    // 3 is the first number of all: such a transaction has ended long ago.
    private static final String ADD =
            "insert into ledger.commit (commit_no, xid, recorded_at, leaves) values (?, '3', ?, ?)";

    private final Connection db;
    private final Leaf leaf = new Leaf();

    EarlierCommits(Connection db) {
        this.db = db;
    }

    void add() throws SQLException {
        try (PreparedStatement read = db.prepareStatement(TRANSFERS);
                PreparedStatement add = db.prepareStatement(ADD)) {
            read.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = read.executeQuery()) {
                ByteArrayOutputStream leaves = new ByteArrayOutputStream();
                Row last = null;
                while (row.next()) {
                    Row next = Transfers.row(row);
                    if (last != null && Row.commitNo(last.seq()) != Row.commitNo(next.seq())) {
                        add(add, last, leaves);
                    }
                    leaves.writeBytes(
                            leaf.hash(
                                    next,
                                    row.getString("debit_id"),
                                    row.getString("credit_id"),
                                    Unit.valueOf(row.getString("unit"))));
                    last = next;
                }
                if (last != null) {
                    add(add, last, leaves);
                }
            }
        }
    }

    private static void add(PreparedStatement add, Row last, ByteArrayOutputStream leaves)
            throws SQLException {
        add.setLong(1, Row.commitNo(last.seq()));
        Rows.set(add, 2, last.recordedAt());
        add.setBytes(3, leaves.toByteArray());
        add.executeUpdate();
        leaves.reset();
    }
}
