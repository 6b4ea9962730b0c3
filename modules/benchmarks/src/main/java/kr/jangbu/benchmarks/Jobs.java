package kr.jangbu.benchmarks;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.jangbu.ledger.seal.SealKey;
import kr.jangbu.ledger.seal.Sealer;
import kr.jangbu.ledger.store.Filing;

/**
 * Seals and files every second beside what is measured, as the service's jobs do, each on a
 * connection of its own.
 */
final class Jobs implements AutoCloseable {
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final Connection sealing;
    private final Connection filing;
    private final SealKey key = key();

    private Jobs(BenchDatabase database) throws SQLException {
        sealing = database.app();
        filing = database.app();
    }

    static Jobs start(BenchDatabase database) throws SQLException {
        Jobs jobs = new Jobs(database);
        jobs.threads.scheduleAtFixedRate(jobs::seal, 1, 1, TimeUnit.SECONDS);
        jobs.threads.scheduleAtFixedRate(jobs::file, 1, 1, TimeUnit.SECONDS);
        return jobs;
    }

    /** Until nothing is left to seal or to file. */
    synchronized void finish() {
        file();
        seal();
    }

    private void file() {
        synchronized (filing) {
            try {
                int filed;
                do {
                    filed = new Filing(filing).file();
                    filing.commit();
                } while (filed > 0);
            } catch (SQLException e) {
                throw new IllegalStateException("filing failed", e);
            }
        }
    }

    private void seal() {
        synchronized (sealing) {
            try {
                Sealer.Step step = Sealer.Step.SEALED;
                int marks = 0;
                while (step == Sealer.Step.SEALED || step == Sealer.Step.MARKED && marks < 2) {
                    step = new Sealer(sealing, key).step();
                    sealing.commit();
                    marks += step == Sealer.Step.MARKED ? 1 : 0;
                }
            } catch (SQLException e) {
                throw new IllegalStateException("sealing failed", e);
            }
        }
    }

    private static SealKey key() {
        try {
            byte[] secret =
                    KeyPairGenerator.getInstance("Ed25519")
                            .generateKeyPair()
                            .getPrivate()
                            .getEncoded();
            return SealKey.read(Base64.getEncoder().encodeToString(secret), null);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    @Override
    public void close() throws SQLException {
        threads.shutdown();
        finish();
        threads.close();
        sealing.close();
        filing.close();
    }
}
