package kr.jangbu.selection.http;

import java.time.Instant;
import java.util.UUID;
import kr.jangbu.selection.panel.Objection;
import org.jspecify.annotations.Nullable;

/**
 * Why a reviewer is kept from an application.
 *
 * @param reason in the words of who raised it; of the system, the way through the graph of parties
 */
public record ObjectionAnswer(
        UUID id,
        UUID callId,
        UUID applicationId,
        UUID reviewerId,
        String way,
        String state,
        String reason,
        String raisedBy,
        Instant raisedAt,
        @Nullable String decidedBy,
        @Nullable String decision) {
    static ObjectionAnswer of(Objection o) {
        return new ObjectionAnswer(
                o.id(),
                o.callId(),
                o.pair().application(),
                o.pair().reviewer(),
                o.way().name(),
                o.state().name(),
                o.reason(),
                o.raisedBy(),
                o.raisedAt(),
                o.decidedBy(),
                o.decision());
    }
}
