package kr.jangbu.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.store.SharedCommits;

/**
 * One transfer per call, 32 callers, one hot account: through commits that callers share, as a
 * ratio to a minimal PL/pgSQL function that as many connections call. Rounds of both alternate.
 */
final class OneByOne {
    private static final int CALLERS = 32;
    private static final int ROUNDS = 5;
    private static final double SECONDS = 3;

    private final BenchDatabase database;
    private final BenchBooks books;

    OneByOne(BenchDatabase database, BenchBooks books) {
        this.database = database;
        this.books = books;
    }

    void run() throws Exception {
        PlainFunction.create(database);
        List<Double> plain = new ArrayList<>();
        List<Double> shared = new ArrayList<>();
        try (Jobs jobs = Jobs.start(database)) {
            for (int round = 0; round < ROUNDS; round++) {
                shared.add(shared());
                jobs.finish();
                plain.add(plain());
            }
        }
        double function = Figures.median(plain);
        double ours = Figures.median(shared);
        System.out.printf("2  one transfer per call, %d callers, one hot account%n", CALLERS);
        System.out.printf("     PL/pgSQL function %,9.0f /s%n", function);
        System.out.printf("     shared commits    %,9.0f /s, ratio %.2f%n", ours, ours / function);
    }

    private double shared() throws Exception {
        try (Connection db = database.app();
                SharedCommits commits =
                        SharedCommits.open(calls -> {
                            try {
                                var outcomes = books.postOpen(db, calls);
                                db.commit();
                                return outcomes;
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        })) {
            return Callers.during(
                            CALLERS,
                            SECONDS,
                            caller -> {
                                SplittableRandom random = new SplittableRandom(caller);
                                return () -> {
                                    var outcome =
                                            commits.post(BenchBooks.hotBatch(random, 1)).getFirst();
                                    if (outcome.result() != Result.CREATED) {
                                        throw new IllegalStateException("refused: " + outcome);
                                    }
                                };
                            })
                    .perSecond();
        }
    }

    private double plain() throws Exception {
        List<Connection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < CALLERS; i++) {
                connections.add(database.owner());
            }
            return Callers.during(
                            CALLERS,
                            SECONDS,
                            caller -> {
                                SplittableRandom random = new SplittableRandom(caller);
                                Connection db = connections.get(caller);
                                return () ->
                                        PlainFunction.post(
                                                db,
                                                1 + random.nextInt(10_000),
                                                1 + random.nextInt(1_000));
                            })
                    .perSecond();
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }
}
