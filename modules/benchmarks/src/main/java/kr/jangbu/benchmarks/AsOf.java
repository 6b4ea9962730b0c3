package kr.jangbu.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kr.jangbu.ledger.store.Balances;

/**
 * How long it takes to tell what stood on the busiest account at a random instant of its past, when
 * the books hold 10,000, 1 million and 10 million transfers that all debited it. They come in small
 * commits, since it is commits that make an account old.
 */
final class AsOf {
    private static final List<Long> SIZES = List.of(10_000L, 1_000_000L, 10_000_000L);
    private static final int TRANSFERS_PER_COMMIT = 100;
    private static final int QUESTIONS = 2_000;
    private static final int QUESTIONS_TO_WARM_UP = 500;

    private final BenchDatabase database;
    private final BenchBooks books;
    private final long most;

    /**
     * @param most how many transfers to go up to
     */
    AsOf(BenchDatabase database, BenchBooks books, long most) {
        this.database = database;
        this.books = books;
        this.most = most;
    }

    void run() throws SQLException {
        SplittableRandom random = new SplittableRandom(7);
        Instant first = Instant.now();
        long transfers = 0;
        System.out.printf("5  balance of the hot account as of a random instant%n");
        try (Connection db = database.app();
                Jobs jobs = Jobs.start(database)) {
            for (long size : SIZES) {
                while (transfers < Math.min(size, most)) {
                    books.post(db, BenchBooks.hotBatch(random, TRANSFERS_PER_COMMIT));
                    transfers += TRANSFERS_PER_COMMIT;
                }
                jobs.finish();
                if (size <= most) {
                    ask(db, random, first, QUESTIONS_TO_WARM_UP);
                    List<Long> nanos = ask(db, random, first, QUESTIONS);
                    System.out.printf(
                            "     after %,10d transfers: p50 %.2f ms, p99 %.2f ms%n",
                            transfers,
                            Figures.quantileMillis(nanos, 0.5),
                            Figures.quantileMillis(nanos, 0.99));
                }
            }
        }
    }

    private static List<Long> ask(
            Connection db, SplittableRandom random, Instant first, int questions)
            throws SQLException {
        long micros = Duration.between(first, Instant.now()).toNanos() / 1_000;
        List<Long> nanos = new ArrayList<>(questions);
        for (int i = 0; i < questions; i++) {
            Instant at = first.plusNanos(random.nextLong(micros) * 1_000);
            long start = System.nanoTime();
            if (new Balances(db).read(List.of(BenchBooks.HOT), at).isEmpty()) {
                throw new IllegalStateException("no balance");
            }
            db.commit();
            nanos.add(System.nanoTime() - start);
        }
        return nanos;
    }
}
