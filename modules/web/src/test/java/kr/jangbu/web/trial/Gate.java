package kr.jangbu.web.trial;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds a call inside of its method until the test has looked. */
public final class Gate {
    private static final long PATIENCE_SECONDS = 20;

    private static volatile CountDownLatch entered = new CountDownLatch(0);
    private static volatile CountDownLatch opened = new CountDownLatch(0);

    private Gate() {}

    public static void close() {
        entered = new CountDownLatch(1);
        opened = new CountDownLatch(1);
    }

    public static boolean awaitEntered() throws InterruptedException {
        return entered.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    public static void open() {
        opened.countDown();
    }

    static boolean pass() throws InterruptedException {
        entered.countDown();
        return opened.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
