package kr.jangbu.ledger.seal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How far the log is behind the books, and what is not filed.
 *
 * @param seconds since the horizon, by the database's clock; before there is one, since the first
 *     commit; 0 in empty books
 * @param commits that are not sealed, counted up to {@value #MOST_COMMITS}
 * @param unfiled commits that readers look through one by one
 */
public record Lag(double seconds, long commits, long unfiled) {
    static final int MOST_COMMITS = 100_000;

    private static final String READ =
            """
            select coalesce(extract(epoch from clock_timestamp() - coalesce(m.horizon,
                    (select recorded_at from ledger.commit order by commit_no limit 1))), 0) as seconds,
                (select count(*) from (
                    select from ledger.commit c
                    where c.commit_no > m.after_commit
                        and not exists (select from ledger.sealed s where s.commit_no = c.commit_no)
                    limit %d) c) as commits,
                (select count(*) from ledger.unfiled) as unfiled
            from ledger.seal_mark m
            """
                    .formatted(MOST_COMMITS);

    public static Lag read(Connection db) throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            row.next();
            return new Lag(
                    row.getDouble("seconds"), row.getLong("commits"), row.getLong("unfiled"));
        }
    }
}
