package kr.jangbu.events.relay;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import kr.jangbu.events.wire.Headers;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** A row that waits to be sent. */
record OutboxRow(
        long seq,
        UUID id,
        String type,
        String topic,
        String source,
        UUID aggregate,
        String payload,
        String traceparent,
        Instant occurredAt) {
    /** The row as a CloudEvent in binary mode, keyed by aggregate so that one partition has it. */
    ProducerRecord<String, String> message() {
        List<Header> headers =
                List.of(
                        Headers.of(Headers.SPEC_VERSION, "1.0"),
                        Headers.of(Headers.ID, id.toString()),
                        Headers.of(Headers.TYPE, type),
                        Headers.of(Headers.SOURCE, source),
                        Headers.of(Headers.SUBJECT, aggregate.toString()),
                        Headers.of(Headers.TIME, DateTimeFormatter.ISO_INSTANT.format(occurredAt)),
                        Headers.of(Headers.CONTENT_TYPE, "application/json; charset=utf-8"),
                        Headers.of(Headers.TRACEPARENT, traceparent));
        return new ProducerRecord<>(topic, null, aggregate.toString(), payload, headers);
    }
}
