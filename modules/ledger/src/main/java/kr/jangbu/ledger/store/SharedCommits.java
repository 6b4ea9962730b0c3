package kr.jangbu.ledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * Many callers' transfers in one commit: one thread takes what has come in while it was committing
 * and posts it together. Each caller gets the outcomes of its own, and waits for the commit. Not
 * for callers with state of their own, which must commit with their transfers.
 */
public final class SharedCommits implements AutoCloseable {
    /** Callers wait at the door when so many wait inside. */
    private static final int MOST_WAITING = 10_000;

    private record Call(List<Transfer> transfers, CompletableFuture<List<Outcome>> outcomes) {
        static Call of(List<Transfer> transfers) {
            return new Call(transfers, new CompletableFuture<>());
        }
    }

    /** The last call of all. No interrupt: it would break off a commit. */
    private static final Call CLOSING = Call.of(List.of());

    private final BlockingQueue<Call> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Poster poster;
    private final Thread thread =
            Thread.ofVirtual().name("ledger-group-commit").unstarted(this::run);

    /** Posts the calls in a transaction of its own, which is committed when it returns. */
    public interface Poster {
        List<List<Outcome>> post(List<List<Transfer>> calls);
    }

    private SharedCommits(Poster poster) {
        this.poster = poster;
    }

    public static SharedCommits open(Poster poster) {
        SharedCommits commits = new SharedCommits(poster);
        commits.thread.start();
        return commits;
    }

    /** How many callers wait for the next commit. */
    public int waiting() {
        return waiting.size();
    }

    /** Whoever came before is still served. */
    @Override
    public void close() {
        try {
            waiting.put(CLOSING);
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when they are committed. */
    public List<Outcome> post(List<Transfer> transfers) {
        Call call = Call.of(transfers);
        try {
            waiting.put(call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before anything was posted", e);
        }
        if (!thread.isAlive()) {
            abandon(); // it came in as the door was closed
        }
        try {
            return call.outcomes().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void run() {
        try {
            Call next = waiting.take();
            while (!next.equals(CLOSING)) {
                List<Call> group = new ArrayList<>();
                Call after = gather(next, group);
                postTogether(group);
                next = after == null ? waiting.take() : after;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        abandon();
    }

    /** Fills a batch with what waits; gives the call that no longer fits, if there was one. */
    private @Nullable Call gather(Call first, List<Call> group) {
        int size = 0;
        Call call = first;
        while (call != null
                && !call.equals(CLOSING)
                && size + call.transfers().size() <= Ledger.MAX_BATCH) {
            group.add(call);
            size += call.transfers().size();
            call = waiting.poll();
        }
        return call;
    }

    private void postTogether(List<Call> group) {
        try {
            List<List<Outcome>> outcomes =
                    poster.post(group.stream().map(Call::transfers).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).outcomes().complete(outcomes.get(i));
            }
        } catch (RuntimeException | Error e) {
            // Whose fault it is shows when each stands alone; ids make a second posting harmless.
            if (group.size() == 1) {
                group.getFirst().outcomes().completeExceptionally(e);
            } else {
                group.forEach(call -> postTogether(List.of(call)));
            }
        }
    }

    private void abandon() {
        Call call = waiting.poll();
        while (call != null) {
            call.outcomes()
                    .completeExceptionally(new IllegalStateException("the ledger is closing"));
            call = waiting.poll();
        }
    }
}
