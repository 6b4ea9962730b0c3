package kr.jangbu.benchmarks;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One transfer in a transaction of the caller's own, from its first statement to the commit: how
 * long half of the calls take at most, and 99 of 100; for 1, 8 and 32 callers, on random accounts
 * and all on one.
 */
final class SinglePosting {
    private static final List<Integer> CALLERS = List.of(1, 8, 32);
    private static final double WARM_UP_SECONDS = 2;
    private static final double SECONDS = 4;

    private final BenchDatabase database;
    private final BenchBooks books;

    SinglePosting(BenchDatabase database, BenchBooks books) {
        this.database = database;
        this.books = books;
    }

    void run() throws Exception {
        try (Jobs jobs = Jobs.start(database)) {
            System.out.printf("3  one transfer per transaction%n");
            for (boolean hot : List.of(false, true)) {
                for (int callers : CALLERS) {
                    measure(callers, hot, WARM_UP_SECONDS);
                    Callers.Took took = measure(callers, hot, SECONDS);
                    jobs.finish();
                    System.out.printf(
                            "     %2d callers, %s: p50 %6.2f ms, p99 %6.2f ms, %,6.0f /s%n",
                            callers,
                            hot ? "one hot account" : "random accounts",
                            Figures.quantileMillis(took.nanos(), 0.5),
                            Figures.quantileMillis(took.nanos(), 0.99),
                            took.perSecond());
                }
            }
        }
    }

    private Callers.Took measure(int callers, boolean hot, double seconds) throws Exception {
        List<Connection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < callers; i++) {
                connections.add(database.app());
            }
            return Callers.during(
                    callers,
                    seconds,
                    caller -> {
                        Connection db = connections.get(caller);
                        SplittableRandom random = new SplittableRandom(caller);
                        return () ->
                                books.post(
                                        db,
                                        hot
                                                ? BenchBooks.hotBatch(random, 1)
                                                : BenchBooks.randomBatch(random, 1));
                    });
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }
}
