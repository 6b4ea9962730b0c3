package kr.jangbu.benchmarks;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kr.jangbu.ledger.seal.SealKey;
import kr.jangbu.ledger.seal.Sealer;
import kr.jangbu.ledger.store.Filing;
import org.jspecify.annotations.Nullable;

/**
 * Seals and files every second beside what is measured, as the service's jobs do, each on a
 * connection of its own.
 */
final class Jobs implements AutoCloseable {
    private static final int MARKS = 2;

    private final CountDownLatch end = new CountDownLatch(1);
    private final Connection sealing;
    private final Connection filing;
    private final SealKey key = key();
    private final Thread sealer = new Thread(() -> everySecond(this::seal), "sealer");
    private final Thread filer = new Thread(() -> everySecond(this::file), "filer");
    private volatile @Nullable Exception failure;

    private interface Work {
        void run() throws SQLException;
    }

    private Jobs(BenchDatabase database) throws SQLException {
        sealing = database.app();
        filing = database.app();
    }

    /** Only {@link #finish} does any work. */
    static Jobs whenAsked(BenchDatabase database) throws SQLException {
        return new Jobs(database);
    }

    static Jobs start(BenchDatabase database) throws SQLException {
        Jobs jobs = new Jobs(database);
        jobs.sealer.start();
        jobs.filer.start();
        return jobs;
    }

    /** Until nothing is left to seal or to file. */
    void finish() throws SQLException {
        file();
        seal();
        if (failure != null) {
            throw new IllegalStateException("sealing or filing failed", failure);
        }
    }

    private void everySecond(Work work) {
        try {
            while (!end.await(1, TimeUnit.SECONDS)) {
                work.run();
            }
        } catch (SQLException | RuntimeException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void file() throws SQLException {
        synchronized (filing) {
            int filed;
            do {
                filed = new Filing(filing).file();
                filing.commit();
            } while (filed > 0);
        }
    }

    private void seal() throws SQLException {
        synchronized (sealing) {
            int marks = 0;
            while (marks < MARKS) {
                Sealer.Step step = new Sealer(sealing, key).step();
                sealing.commit();
                switch (step) {
                    case MARKED -> marks++;
                    case SEALED -> {}
                    case WAITING, BUSY -> {
                        return;
                    }
                }
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
        end.countDown();
        try {
            sealer.join();
            filer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        finish();
        sealing.close();
        filing.close();
    }
}
