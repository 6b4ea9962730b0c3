package kr.jangbu.events.parked;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import kr.jangbu.contracts.Fact;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.inbox.Delivery;
import kr.jangbu.events.inbox.Desk;
import kr.jangbu.events.inbox.Desks;
import kr.jangbu.events.inbox.InboxTable;
import kr.jangbu.events.inbox.Letter;
import kr.jangbu.events.parked.ParkedEvent.State;
import org.jspecify.annotations.Nullable;

/**
 * What an officer can do about events that a listener could not take: look, fix the payload, replay
 * in order, or decide that one shall have no effect. Works in transactions of its own, whatever the
 * caller has.
 */
@ApplicationScoped
public class ParkedMail {
    private static final int MAX_REPLAYS = 1_000;

    private final ParkedTable parked;
    private final InboxTable inbox;
    private final Desks desks;

    ParkedMail(ParkedTable parked, InboxTable inbox, Desks desks) {
        this.parked = parked;
        this.inbox = inbox;
        this.desks = desks;
    }

    /**
     * Oldest first.
     *
     * @param after only those with a higher number; 0 for all
     */
    public List<ParkedEvent> list(State state, long after, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> parked.list(state, after, limit));
    }

    public Optional<ParkedEvent> find(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> parked.find(id));
    }

    /**
     * Replaces the payload of an event that waits; the original stays readable.
     *
     * @return false if it does not wait any more
     * @throws IllegalArgumentException if the payload is not the fact that the listener takes, or
     *     is about another aggregate
     */
    public boolean fix(UUID id, String payload, String by) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    ParkedEvent event = parked.find(id).orElse(null);
                    if (event == null || event.state() != State.PARKED) {
                        return false;
                    }
                    Desk<?> desk = desks.named(event.consumer()).orElse(null);
                    if (desk == null) {
                        return false;
                    }
                    Fact fact = desk.open(payload);
                    if (!fact.aggregate().equals(event.aggregate())) {
                        throw new IllegalArgumentException(
                                "the payload is about another aggregate");
                    }
                    return parked.fix(id, payload, by);
                });
    }

    /**
     * Gives this and all other waiting events of the same consumer and aggregate to the listener,
     * oldest first, each in its own transaction and through the inbox; stops at the first failure.
     */
    @ActivateRequestContext
    public Replay replay(UUID id, String by, String note) {
        ParkedEvent asked = find(id).orElse(null);
        if (asked == null || asked.state() != State.PARKED) {
            return new Replay.Refused("no parked event with this id waits");
        }
        Desk<?> desk = desks.named(asked.consumer()).orElse(null);
        if (desk == null) {
            return new Replay.Refused("there is no listener " + asked.consumer() + " any more");
        }
        for (int replayed = 0; replayed < MAX_REPLAYS; replayed++) {
            AtomicReference<@Nullable ParkedEvent> current = new AtomicReference<>();
            try {
                boolean more =
                        QuarkusTransaction.requiringNew()
                                .call(() -> replayFirst(desk, asked, by, note, current));
                if (!more) {
                    return new Replay.Done(replayed);
                }
            } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
                return stopped(replayed, current.get(), e);
            }
        }
        return new Replay.Refused("more than " + MAX_REPLAYS + " wait; replay again");
    }

    /**
     * Decides that an event shall never have its effect; those behind it can be replayed after.
     *
     * @return false if it does not wait any more
     */
    public boolean discard(UUID id, String by, String note) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    ParkedEvent event = parked.find(id).orElse(null);
                    if (event == null) {
                        return false;
                    }
                    inbox.lock(event.consumer(), event.aggregate());
                    if (!parked.resolve(id, State.DISCARDED, by, note)) {
                        return false;
                    }
                    // So that a second delivery cannot bring it back.
                    inbox.take(event.consumer(), event.eventId());
                    return true;
                });
    }

    private boolean replayFirst(
            Desk<?> desk,
            ParkedEvent asked,
            String by,
            String note,
            AtomicReference<@Nullable ParkedEvent> current)
            throws Exception {
        inbox.lock(asked.consumer(), asked.aggregate());
        ParkedEvent first = parked.firstOpen(asked.consumer(), asked.aggregate()).orElse(null);
        current.set(first);
        if (first == null) {
            return false;
        }
        if (inbox.take(first.consumer(), first.eventId())) {
            Delivery.hand(desk, letterOf(first));
        }
        parked.resolve(first.id(), State.REPLAYED, by, note);
        return true;
    }

    private Replay stopped(int replayed, @Nullable ParkedEvent at, Throwable error) {
        if (at == null) {
            throw new IllegalStateException("could not read the parked mail", error);
        }
        QuarkusTransaction.requiringNew()
                .call(() -> parked.failedAgain(at.id(), Delivery.describe(error)));
        return new Replay.Stopped(replayed, at.id(), String.valueOf(error));
    }

    private static Letter letterOf(ParkedEvent event) {
        return new Letter(
                new Envelope(
                        event.eventId(),
                        event.type(),
                        event.source(),
                        event.aggregate(),
                        event.occurredAt(),
                        event.traceparent()),
                event.payload());
    }
}
