package kr.jangbu.benchmarks;

import java.io.IOException;
import java.sql.SQLException;

/** Runs what is measured of the ledger and prints the ratios. */
public final class LedgerBenchmark {
    private LedgerBenchmark() {}

    public static void main(String[] args) throws IOException, SQLException {
        try (BenchDatabase database = BenchDatabase.start()) {
            System.out.println(
                    database.setting("fsync") + " " + database.setting("synchronous_commit"));
            new PostBatches(database).run();
        }
    }
}
