package kr.jangbu.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Sends many requests a few at a time, and gathers everything that was wrong. */
final class Crowd {
    private static final int AT_ONCE = 4;

    private Crowd() {}

    /**
     * @param check finds what is wrong with one case; empty when nothing is
     * @return the faults, each with the case it belongs to
     */
    static <T> List<String> faults(Collection<T> cases, Function<T, Optional<String>> check) {
        try (ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Optional<String>>> running =
                    cases.stream()
                            .map(one ->
                                    crowd.submit(() ->
                                            check.apply(one).map(fault -> one + " → " + fault)))
                            .toList();
            List<String> faults = new ArrayList<>();
            for (Future<Optional<String>> one : running) {
                one.get().ifPresent(faults::add);
            }
            return faults;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
