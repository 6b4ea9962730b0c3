package kr.jangbu.events.parked;

import java.util.UUID;

/** How a replay went. */
public sealed interface Replay {
    /** Nothing waits any more for this consumer and aggregate. */
    record Done(int replayed) implements Replay {}

    /**
     * A listener failed again; what comes after it still waits.
     *
     * @param replayed how many went through before
     * @param at the parked event that failed
     * @param error what the listener threw, its first line
     */
    record Stopped(int replayed, UUID at, String error) implements Replay {}

    /** There is no such event, it no longer waits, or no listener has that name any more. */
    record Refused(String reason) implements Replay {}
}
