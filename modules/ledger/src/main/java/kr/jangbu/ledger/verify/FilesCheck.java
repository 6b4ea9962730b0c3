package kr.jangbu.ledger.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import kr.jangbu.ledger.Verification.Difference;
import kr.jangbu.ledger.Verification.Place;
import org.jspecify.annotations.Nullable;

/**
 * Whether transfers lie under their subjects and codes, and nothing else does: a row that is
 * missing there would hide an entry from whoever looks for it.
 */
final class FilesCheck {
    private static final String UNDER_SUBJECTS =
            """
            with right_rows as (
                select ledger.subject_key(t.subject), t.recorded_at, t.seq from ledger.transfer t
                where t.subject <> ''
                    and not exists (select from ledger.unfiled f where f.commit_no = t.seq / 8192))
            select seq, 'key ' || subject_key as name, is_there from (
                (select *, false as is_there from (table right_rows except table ledger.transfer_subject) missing)
                union all
                (select *, true from (table ledger.transfer_subject except table right_rows) made_up)) different
            order by seq limit 1
            """;

    private static final String UNDER_CODES =
            """
            with right_rows as (
                select distinct t.code, t.recorded_at, t.seq / 8192 as commit_no from ledger.transfer t
                where not exists (select from ledger.unfiled f where f.commit_no = t.seq / 8192))
            select commit_no * 8192 as seq, code as name, is_there from (
                (select *, false as is_there from (table right_rows except table ledger.commit_code) missing)
                union all
                (select *, true from (table ledger.commit_code except table right_rows) made_up)) different
            order by commit_no limit 1
            """;

    private final Connection db;

    FilesCheck(Connection db) {
        this.db = db;
    }

    @Nullable Difference first() throws SQLException {
        Difference subject = first(Place.SUBJECT, UNDER_SUBJECTS);
        return subject == null ? first(Place.CODE, UNDER_CODES) : subject;
    }

    private @Nullable Difference first(Place place, String sql) throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                return null;
            }
            String name = row.getString("name");
            boolean isThere = row.getBoolean("is_there");
            return Differences.ofTransfer(
                    place,
                    row.getLong("seq"),
                    null,
                    isThere ? Differences.NOTHING : name,
                    isThere ? name : Differences.NOTHING);
        }
    }
}
