package kr.jangbu.programmes.seats;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant of seats, proposed, confirmed or rejected: {@code decidedBy} and {@code decidedAt} null
 * while it waits, {@code reason} unless rejected.
 */
public record SeatGrantAnswer(
        UUID id,
        String programmeId,
        int year,
        int seats,
        String document,
        String state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {
    static SeatGrantAnswer of(SeatGrant g) {
        return new SeatGrantAnswer(
                g.id(),
                g.programmeId(),
                g.year(),
                g.seats(),
                g.document(),
                g.state().name(),
                g.proposedBy(),
                g.proposedAt(),
                g.decidedBy(),
                g.decidedAt(),
                g.reason());
    }
}
