package kr.jangbu.programmes.change;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.programmes.LoanProduct;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.Source;
import org.jspecify.annotations.Nullable;

/**
 * The confirmed changes, laid over what the files say, in the order in which they were confirmed.
 * Kept in memory and looked up again at most once a second: another replica's confirmation is known
 * here a second later.
 */
@Singleton
public class StoredChanges {
    private static final Duration TRUSTED = Duration.ofSeconds(1);

    private static final String LATEST =
            "select coalesce(max(confirmed_no), 0) from programmes.term_change";
    private static final String CONFIRMED =
            """
            select id, programme_id, base_rate_id, term, purpose, value, from_day, to_day,
                   source_title, source_url, source_published, confidence
            from programmes.term_change where confirmed_no is not null order by confirmed_no
            """;

    private record Known(long latest, Programmes catalogue, long lookedAtNanos) {
        boolean isFresh() {
            return System.nanoTime() - lookedAtNanos < TRUSTED.toNanos();
        }
    }

    private final DataSource database;
    private volatile @Nullable Known known;

    StoredChanges(DataSource database) {
        this.database = database;
    }

    /** The catalogue as it stands, over what the files say. */
    public Supplier<Programmes> over(Programmes files) {
        return () -> current(files);
    }

    /** The next look is a real one: somebody has just confirmed here. */
    void forget() {
        known = null;
    }

    private Programmes current(Programmes files) {
        Known before = known;
        if (before != null && before.isFresh()) {
            return before.catalogue();
        }
        try (Connection connection = database.getConnection()) {
            long latest = latest(connection);
            Programmes catalogue =
                    before != null && before.latest() == latest
                            ? before.catalogue()
                            : laid(files, confirmed(connection));
            known = new Known(latest, catalogue, System.nanoTime());
            return catalogue;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the changes of terms", e);
        }
    }

    /**
     * @throws IllegalStateException when a file was changed so that a confirmed change does not fit
     */
    private static Programmes laid(Programmes files, List<Change> changes) {
        Programmes laid = files;
        for (Change change : changes) {
            try {
                laid = Overlay.over(laid, change);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(
                        "the confirmed change %s does not fit the files: %s"
                                .formatted(change.id(), e.getMessage()),
                        e);
            }
        }
        return laid;
    }

    private static long latest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LATEST);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Change> confirmed(Connection connection) throws SQLException {
        List<Change> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(CONFIRMED);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(change(row));
            }
        }
        return found;
    }

    private static Change change(ResultSet row) throws SQLException {
        String purpose = row.getString("purpose");
        return new Change(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("programme_id"),
                row.getString("base_rate_id"),
                Term.valueOf(row.getString("term")),
                purpose == null ? null : LoanProduct.Purpose.valueOf(purpose),
                row.getString("value"),
                Objects.requireNonNull(row.getObject("from_day", LocalDate.class)),
                row.getObject("to_day", LocalDate.class),
                new Source(
                        row.getString("source_title"),
                        row.getString("source_url"),
                        row.getObject("source_published", LocalDate.class)),
                Confidence.valueOf(row.getString("confidence")));
    }
}
