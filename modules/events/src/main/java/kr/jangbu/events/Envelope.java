package kr.jangbu.events;

import java.time.Instant;
import java.util.UUID;

/**
 * What stands on the outside of an event: its CloudEvents attributes.
 *
 * @param id the same at every delivery; good as the seed of derived ids
 * @param type e.g. {@code kr.jangbu.loans.loan-approved.v1}
 * @param source the publisher, e.g. {@code /jangbu/loans}
 * @param aggregate what the fact is about (CloudEvents subject)
 * @param occurredAt the database's clock when the publisher wrote it
 * @param traceparent W3C trace context of the act that caused it
 */
public record Envelope(
        UUID id,
        String type,
        String source,
        UUID aggregate,
        Instant occurredAt,
        String traceparent) {}
