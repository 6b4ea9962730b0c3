package kr.jangbu.benchmarks;

/** Runs what is measured of the ledger and prints the ratios. */
public final class LedgerBenchmark {
    private static final long MOST_TRANSFERS = Long.getLong("jangbu.bench.transfers", 1_000_000);

    private LedgerBenchmark() {}

    /**
     * @param args nothing, or the addresses of a running service and of its token issuer: then it
     *     is that service which is measured
     */
    public static void main(String[] args) throws Exception {
        if (args.length == 2) {
            new OverHttp(args[0], args[1]).run();
            return;
        }
        try (BenchDatabase database = BenchDatabase.start()) {
            System.out.printf(
                    "%s %s%n", database.setting("fsync"), database.setting("synchronous_commit"));
            BenchBooks books = BenchBooks.open(database);
            new PostBatches(database, books).run();
            new OneByOne(database, books).run();
            new SinglePosting(database, books).run();
        }
        try (BenchDatabase database = BenchDatabase.start()) {
            new AsOf(database, BenchBooks.open(database), MOST_TRANSFERS).run();
        }
    }
}
