package kr.jangbu.ledger.jta;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import kr.jangbu.foundation.Job;
import kr.jangbu.ledger.store.Partitions;

/** Goes on to the next partition of the transfers when one holds about fifty million. */
@ApplicationScoped
class RollPartitions implements Job {
    /** Some 200 bytes per transfer, with its index. */
    private static final long MOST_BYTES = 10_000_000_000L;

    private final Books books;

    RollPartitions(Books books) {
        this.books = books;
    }

    @Override
    public String name() {
        return "ledger.roll-partitions";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        QuarkusTransaction.requiringNew()
                .call(() -> books.with(db -> new Partitions(db).roll(MOST_BYTES)));
    }
}
