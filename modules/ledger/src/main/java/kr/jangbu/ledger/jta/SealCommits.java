package kr.jangbu.ledger.jta;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import kr.jangbu.foundation.Job;
import kr.jangbu.ledger.seal.Sealer;

/**
 * Seals what was posted and moves the horizon. Two marks a run: the one that the run before left,
 * and a fresh one, which has passed at once unless somebody is posting.
 */
@ApplicationScoped
class SealCommits implements Job {
    private static final int MARKS = 2;
    private static final int MOST_STEPS = 1_000;

    private final DataSource database;
    private final SealKeys keys;
    private final LedgerMeters meters;

    SealCommits(DataSource database, SealKeys keys, LedgerMeters meters) {
        this.database = database;
        this.keys = keys;
        this.meters = meters;
    }

    @Override
    public String name() {
        return "ledger.seal";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    /** Short: two sealers do each other no harm, and a log that stands still is missed at once. */
    @Override
    public Duration lease() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        int marks = 0;
        for (int i = 0; i < MOST_STEPS && marks < MARKS; i++) {
            Sealer.Step step = QuarkusTransaction.requiringNew().call(this::step);
            meters.sealed(step);
            switch (step) {
                case MARKED -> marks++;
                case SEALED -> {}
                case WAITING, BUSY -> {
                    return;
                }
            }
        }
    }

    private Sealer.Step step() {
        try (Connection db = database.getConnection()) {
            return new Sealer(db, keys.present()).step();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot seal the ledger's commits", e);
        }
    }
}
