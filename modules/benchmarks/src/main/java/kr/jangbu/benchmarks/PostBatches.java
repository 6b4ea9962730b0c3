package kr.jangbu.benchmarks;

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
 * Batches of 8,190 posted transfers, each committed, as a ratio to {@code COPY} of the same rows
 * into a bare table (no index, no key), committed as often: in bursts, and while commits are sealed
 * and filed every second. Rounds of the three alternate, so that all meet the same machine; before
 * a bare round everything is sealed and filed.
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

    void run() throws SQLException {
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("create table public.bare as select * from ledger.transfer limit 0");
        }
        System.out.printf("1  batches of %,d%n", Ledger.MAX_BATCH);
        try (Jobs jobs = Jobs.whenAsked(database)) {
            measure("in a burst", jobs);
        }
        try (Jobs jobs = Jobs.start(database)) {
            measure("sustained", jobs);
        }
        System.out.printf(
                "     %,d bytes allocated per transfer, at most %,d MB of heap used%n",
                allocated / (4L * ROUNDS * BATCHES * Ledger.MAX_BATCH), peakHeapBytes() >> 20);
    }

    private void measure(String how, Jobs jobs) throws SQLException {
        List<Double> bare = new ArrayList<>();
        List<Double> encoded = new ArrayList<>();
        List<Double> scattered = new ArrayList<>();
        List<Double> hot = new ArrayList<>();
        try (Connection db = database.app();
                Connection owner = database.owner()) {
            owner.setAutoCommit(false);
            for (int round = 0; round < ROUNDS; round++) {
                scattered.add(post(db, batches(false)));
                hot.add(post(db, batches(true)));
                jobs.finish();
                bare.add(copy(owner));
                encoded.add(copyEncoded(owner));
            }
        }
        double copy = Figures.median(bare);
        double copyEncoded = Figures.median(encoded);
        System.out.printf(
                "     COPY into a bare table %,9.0f rows/s, encoded beforehand %,9.0f rows/s%n",
                copy, copyEncoded);
        print("1a random accounts, " + how, Figures.median(scattered), copy, copyEncoded);
        print("1b one hot account, " + how, Figures.median(hot), copy, copyEncoded);
    }

    private static void print(String what, double rate, double copy, double copyEncoded) {
        System.out.printf(
                "  %s: %,9.0f posted/s, ratio %.3f, to what was encoded beforehand %.3f%n",
                what, rate, rate / copy, rate / copyEncoded);
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

    private double copy(Connection db) throws SQLException {
        List<List<Transfer>> batches = batches(false);
        long start = System.nanoTime();
        for (List<Transfer> batch : batches) {
            BareRows.copy(db, batch);
            db.commit();
        }
        return rate(start);
    }

    private double copyEncoded(Connection db) throws SQLException {
        List<List<byte[]>> encoded = new ArrayList<>();
        for (List<Transfer> batch : batches(false)) {
            encoded.add(BareRows.encoded(batch));
        }
        long start = System.nanoTime();
        for (List<byte[]> batch : encoded) {
            BareRows.copyEncoded(db, batch);
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
