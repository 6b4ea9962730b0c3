package kr.jangbu.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Transfer;

/**
 * Batches of 8,190 posted transfers, each committed, while commits are sealed and filed, as a ratio
 * to {@code COPY} of the same rows into a bare table (no index, no key), committed as often. Rounds
 * of the three alternate, so that all meet the same machine; before a bare round everything is
 * sealed and filed.
 */
final class PostBatches {
    private static final int ROUNDS = 8;
    private static final int BATCHES = 24;
    private static final long SEED = 20_250_220L;

    private final BenchDatabase database;
    private final BenchBooks books;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private long allocated;

    PostBatches(BenchDatabase database, BenchBooks books) {
        this.database = database;
        this.books = books;
    }

    void run() throws SQLException, IOException {
        List<Double> bare = new ArrayList<>();
        List<Double> scattered = new ArrayList<>();
        List<Double> hot = new ArrayList<>();
        try (Connection db = database.app();
                Connection owner = database.owner();
                Jobs jobs = Jobs.start(database)) {
            try (Statement statement = owner.createStatement()) {
                statement.execute(
                        "create table public.bare as select * from ledger.transfer limit 0");
            }
            owner.setAutoCommit(false);
            for (int round = 0; round < ROUNDS; round++) {
                scattered.add(post(db, batches(false)));
                hot.add(post(db, batches(true)));
                jobs.finish();
                bare.add(copy(owner));
            }
        }
        double copy = Figures.median(bare);
        System.out.printf("1  COPY into a bare table, batches of %,d%n", Ledger.MAX_BATCH);
        System.out.printf("     %,9.0f rows/s%n", copy);
        print("1a posted, random accounts", Figures.median(scattered), copy);
        print("1b posted, one hot account", Figures.median(hot), copy);
        System.out.printf(
                "     %,d bytes allocated per transfer, at most %,d MB of heap used%n",
                allocated / (2L * ROUNDS * BATCHES * Ledger.MAX_BATCH), peakHeapBytes() >> 20);
    }

    private static void print(String what, double rate, double copy) {
        System.out.println(what);
        System.out.printf("     %,9.0f /s, ratio %.3f%n", rate, rate / copy);
    }

    private List<List<Transfer>> batches(boolean hot) {
        List<List<Transfer>> batches = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            batches.add(
                    hot
                            ? BenchBooks.hotBatch(random, Ledger.MAX_BATCH)
                            : BenchBooks.randomBatch(random, Ledger.MAX_BATCH));
        }
        return batches;
    }

    private double post(Connection db, List<List<Transfer>> batches) throws SQLException {
        long before = allocatedBytes();
        long start = System.nanoTime();
        for (List<Transfer> batch : batches) {
            books.post(db, batch);
        }
        double rate = rate(start);
        allocated += allocatedBytes() - before;
        return rate;
    }

    private double copy(Connection db) throws SQLException, IOException {
        List<BareRows> rows = batches(false).stream().map(BareRows::of).toList();
        long start = System.nanoTime();
        for (BareRows batch : rows) {
            batch.copy(db);
            db.commit();
        }
        return rate(start);
    }

    private static double rate(long start) {
        return BATCHES * Ledger.MAX_BATCH * 1e9 / (System.nanoTime() - start);
    }

    /** By this thread. */
    private static long allocatedBytes() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    private static long peakHeapBytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
