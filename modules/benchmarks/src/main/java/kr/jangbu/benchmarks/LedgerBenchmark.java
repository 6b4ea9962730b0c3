package kr.jangbu.benchmarks;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs what is measured of the ledger and prints the ratios. */
public final class LedgerBenchmark {
    private static final long MOST_TRANSFERS = Long.getLong("jangbu.bench.transfers", 1_000_000);
    private static final boolean BATCHES_ONLY = Boolean.getBoolean("jangbu.bench.batches-only");

    private LedgerBenchmark() {}

    /**
     * @param args nothing, or the addresses of a running service and of its token issuer: then it
     *     is that service which is measured
     */
    public static void main(String[] args) throws Exception {
        // As in the service: else the driver makes a record of each value it is asked for.
        Logger.getLogger("").setLevel(Level.INFO);
        if (args.length == 2) {
            new OverHttp(args[0], args[1]).run();
            return;
        }
        try (BenchDatabase database = BenchDatabase.start()) {
            System.out.printf(
                    "%s %s%n", database.setting("fsync"), database.setting("synchronous_commit"));
            BenchBooks books = BenchBooks.open(database);
            new PostBatches(database, books).run();
            if (BATCHES_ONLY) {
                return;
            }
            new OneByOne(database, books).run();
            new SinglePosting(database, books).run();
        }
        try (BenchDatabase database = BenchDatabase.start()) {
            new AsOf(database, BenchBooks.open(database), MOST_TRANSFERS).run();
        }
    }
}
