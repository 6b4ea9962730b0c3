package kr.jangbu.events.inbox;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.wire.Headers;
import kr.jangbu.events.wire.Trace;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** An event as it arrived: what stands on the envelope, and the unopened payload. */
public record Letter(Envelope envelope, String payload) {
    /** Empty if a header that we cannot do without is missing or unreadable. */
    static Optional<Letter> of(ConsumerRecord<String, String> message) {
        String id = Headers.read(message.headers(), Headers.ID);
        String type = Headers.read(message.headers(), Headers.TYPE);
        String source = Headers.read(message.headers(), Headers.SOURCE);
        String subject = Headers.read(message.headers(), Headers.SUBJECT);
        String traceparent = Headers.read(message.headers(), Headers.TRACEPARENT);
        String payload = message.value();
        if (id == null || type == null || source == null || subject == null || payload == null) {
            return Optional.empty();
        }
        try {
            Envelope envelope =
                    new Envelope(
                            UUID.fromString(id),
                            type,
                            source,
                            UUID.fromString(subject),
                            timeOf(message),
                            traceparent != null && Trace.isValid(traceparent)
                                    ? traceparent
                                    : Trace.next());
            return Optional.of(new Letter(envelope, payload));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Instant timeOf(ConsumerRecord<String, String> message) {
        @Nullable String time = Headers.read(message.headers(), Headers.TIME);
        try {
            return time == null ? Instant.ofEpochMilli(message.timestamp()) : Instant.parse(time);
        } catch (DateTimeParseException e) {
            return Instant.ofEpochMilli(message.timestamp());
        }
    }
}
