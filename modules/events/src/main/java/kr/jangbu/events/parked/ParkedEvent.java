package kr.jangbu.events.parked;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that stands aside for one consumer.
 *
 * @param number its place in the queue of all parked mail
 * @param payload as it will be replayed
 * @param original as it came, if somebody fixed it
 * @param fixedBy the person who did
 * @param error what the listener threw, or that it waits behind another
 * @param tries how often the listener was asked; 0 if it only waits
 * @param resolvedBy the person who replayed or discarded it
 */
public record ParkedEvent(
        UUID id,
        long number,
        String consumer,
        UUID eventId,
        String type,
        String source,
        UUID aggregate,
        String payload,
        @Nullable String original,
        @Nullable String fixedBy,
        String traceparent,
        Instant occurredAt,
        String error,
        int tries,
        Instant parkedAt,
        State state,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,
        @Nullable String note) {
    /** Where it stands. */
    public enum State {
        /** Later events of the same aggregate wait behind it. */
        PARKED,
        /** The listener took it after all, or had taken it. */
        REPLAYED,
        /** A person decided that it shall have no effect. */
        DISCARDED
    }
}
