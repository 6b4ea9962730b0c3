package kr.jangbu.ledger.jta;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import kr.jangbu.foundation.Job;
import kr.jangbu.foundation.Rounds;

/**
 * Forgets how requests were answered once no client may repeat them: a day after the 30 for which
 * keys live. The transfers themselves stay for good.
 */
@ApplicationScoped
class ForgetRequests implements Job {
    private static final Duration KEPT = Duration.ofDays(31);
    private static final int AT_ONCE = 5_000;
    private static final String FORGET =
            """
            delete from ledger.request where id in (
                select id from ledger.request
                where answered_at < clock_timestamp() - make_interval(days => ?) limit ?)
            """;

    private final DataSource database;

    ForgetRequests(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "ledger.forget-requests";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        Rounds.whileFull(AT_ONCE, this::forgetSome);
    }

    private int forgetSome() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setInt(1, (int) KEPT.toDays());
            delete.setInt(2, AT_ONCE);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget old requests", e);
        }
    }
}
