package kr.jangbu.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some callers that each call again as soon as they have an answer. */
final class Callers {
    private Callers() {}

    /** What one caller does again and again. */
    interface Call {
        void run() throws Exception;
    }

    /** Makes the call of one caller, with what it keeps to itself. */
    interface Maker {
        Call call(int caller) throws Exception;
    }

    /**
     * @param nanos how long each call took
     * @param perSecond calls that ended, of all callers
     */
    record Took(List<Long> nanos, double perSecond) {}

    /** Lets them call for so long. */
    static Took during(int callers, double seconds, Maker maker) throws InterruptedException {
        List<Callable<List<Long>>> work = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            int caller = i;
            work.add(() -> callUntil(maker.call(caller), seconds));
        }
        List<Long> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (Future<List<Long>> each : threads.invokeAll(work)) {
                all.addAll(each.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call failed", e.getCause());
        }
        return new Took(all, all.size() / seconds);
    }

    private static List<Long> callUntil(Call call, double seconds) throws Exception {
        List<Long> nanos = new ArrayList<>();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long start = System.nanoTime();
        while (start < end) {
            call.run();
            long now = System.nanoTime();
            nanos.add(now - start);
            start = now;
        }
        return nanos;
    }
}
