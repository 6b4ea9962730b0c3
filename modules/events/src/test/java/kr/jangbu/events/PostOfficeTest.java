package kr.jangbu.events;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kr.jangbu.contracts.Fact;
import kr.jangbu.events.parked.ParkedEvent;
import kr.jangbu.events.parked.ParkedMail;
import kr.jangbu.events.parked.Replay;
import kr.jangbu.events.wire.FactJson;
import kr.jangbu.events.wire.Trace;
import kr.jangbu.foundation.Ids;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** From one module's transaction to another's listener, over a real database and broker. */
@QuarkusTest
@QuarkusTestResource(PostOfficeServers.class)
class PostOfficeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CONSUMER = "events.OnInstallmentFellDue";

    @Inject Outbox outbox;
    @Inject DataSource database;
    @Inject ParkedMail parkedMail;
    @Inject Retention retention;
    @Inject MeterRegistry registry;
    @Inject OnInstallmentFellDue installments;
    @Inject OnLoanPaidOff paidOff;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @SuppressWarnings("NullAway.Init") // set by the test resource
    PostOfficeServers.Plugs plugs;

    @Test
    void a_fact_reaches_its_listener_with_its_envelope() {
        UUID loan = Ids.next();

        UUID id = publish(TestFacts.installment(loan, 1));

        awaitTaken(loan, 1);
        Envelope envelope = installments.envelope(loan);
        assertEquals(id, envelope.id());
        assertEquals("kr.jangbu.loans.installment-fell-due.v1", envelope.type());
        assertEquals("/jangbu/loans", envelope.source());
        assertEquals(loan, envelope.aggregate());
    }

    @Test
    void a_fact_of_a_transaction_that_rolled_back_never_happened() {
        UUID loan = Ids.next();

        assertThrows(
                IllegalStateException.class,
                () ->
                        QuarkusTransaction.requiringNew()
                                .run(() -> {
                                    outbox.publish(TestFacts.installment(loan, 1));
                                    throw new IllegalStateException("changed our mind");
                                }));
        publish(TestFacts.installment(loan, 2));

        awaitTaken(loan, 2);
        assertEquals(List.of(2), installments.taken(loan));
    }

    @Test
    void nothing_is_published_outside_a_transaction() {
        assertThrows(
                TransactionalException.class,
                () -> outbox.publish(TestFacts.installment(Ids.next(), 1)));
    }

    @Test
    void facts_about_one_aggregate_arrive_in_order() {
        UUID loan = Ids.next();

        publishAll(loan, 1, 200);

        awaitTaken(loan, 200);
        assertEquals(IntStream.rangeClosed(1, 200).boxed().toList(), installments.taken(loan));
    }

    @Test
    void the_same_event_twice_counts_once() {
        UUID loan = Ids.next();
        UUID id = publish(TestFacts.installment(loan, 1));
        awaitTaken(loan, 1);

        // As when a relay dies between the broker's acknowledgement and its note of it.
        update("update events.outbox set published_at = null where id = ?", id);
        publish(TestFacts.installment(loan, 2));

        awaitTaken(loan, 2);
        assertEquals(List.of(1, 2), installments.taken(loan));
    }

    @Test
    void an_event_caused_by_an_event_belongs_to_the_same_trace() {
        UUID loan = Ids.next();

        publish(TestFacts.cancelled(loan, "given up"));

        await().atMost(PATIENCE).until(() -> paidOff.taken(loan) != null);
        Envelope end = paidOff.taken(loan);
        assertNotNull(end);
        String cause = traceparentOf(loan, "kr.jangbu.loans.loan-cancelled.v1");
        assertEquals(cause.substring(3, 35), end.traceparent().substring(3, 35));
    }

    @Test
    void an_event_caused_by_a_request_belongs_to_the_trace_that_it_brought() {
        UUID loan = Ids.next();
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/trial/installments/" + loan)
                .then()
                .statusCode(200);

        awaitTaken(loan, 1);
        assertEquals(trace, installments.envelope(loan).traceparent().substring(3, 35));
    }

    @Test
    void a_failing_listener_leaves_no_trace_but_parked_mail() {
        UUID loan = Ids.next();

        publish(TestFacts.cancelled(loan, OnLoanCancelled.UNBEARABLE));

        ParkedEvent parked = awaitParked(loan, 1).getFirst();
        assertEquals("events.OnLoanCancelled", parked.consumer());
        assertEquals(3, parked.tries());
        assertTrue(parked.error().contains(OnLoanCancelled.UNBEARABLE));
        assertNull(paidOff.taken(loan), "what it had published rolled back");
    }

    @Test
    void later_events_of_the_same_aggregate_wait_and_others_go_on() {
        UUID troubled = Ids.next();
        UUID fine = Ids.next();
        installments.trouble(troubled);

        publishAll(troubled, 1, 3);
        publishAll(fine, 1, 3);

        awaitTaken(fine, 3);
        List<ParkedEvent> parked = awaitParked(troubled, 3);
        assertEquals(List.of(3, 0, 0), parked.stream().map(ParkedEvent::tries).toList());
        assertEquals(3, installments.tries(troubled), "only the first was tried");
        assertTrue(parked.stream().allMatch(event -> event.consumer().equals(CONSUMER)));
    }

    @Test
    void a_replay_takes_everything_that_waits_in_order_and_then_order_goes_on() {
        UUID loan = Ids.next();
        installments.trouble(loan);
        publishAll(loan, 1, 5);
        List<ParkedEvent> parked = awaitParked(loan, 5);

        Replay stillBroken = parkedMail.replay(parked.getLast().id(), "officer", "try");
        installments.heal(loan);
        Replay replayed = parkedMail.replay(parked.getLast().id(), "officer", "healed");
        publish(TestFacts.installment(loan, 6));

        Replay.Stopped stopped = assertInstanceOf(Replay.Stopped.class, stillBroken);
        assertEquals(parked.getFirst().id(), stopped.at());
        assertEquals(new Replay.Done(5), replayed);
        awaitTaken(loan, 6);
        assertEquals(List.of(1, 2, 3, 4, 5, 6), installments.taken(loan));
        ParkedEvent first = parkedMail.find(parked.getFirst().id()).orElseThrow();
        assertEquals(ParkedEvent.State.REPLAYED, first.state());
        assertEquals("officer", first.resolvedBy());
        assertEquals(4, first.tries());
    }

    @Test
    void a_discarded_event_never_takes_effect_and_those_behind_it_do() {
        UUID loan = Ids.next();
        installments.trouble(loan);
        publishAll(loan, 1, 2);
        List<ParkedEvent> parked = awaitParked(loan, 2);
        installments.heal(loan);

        assertTrue(parkedMail.discard(parked.getFirst().id(), "officer", "was nonsense"));
        assertFalse(parkedMail.discard(parked.getFirst().id(), "officer", "again"));
        assertEquals(
                new Replay.Done(1), parkedMail.replay(parked.getLast().id(), "officer", "go on"));
        update(
                "update events.outbox set published_at = null where id = ?",
                parked.getFirst().eventId());
        publish(TestFacts.installment(loan, 3));

        awaitTaken(loan, 3);
        assertEquals(List.of(2, 3), installments.taken(loan));
        assertInstanceOf(
                Replay.Refused.class, parkedMail.replay(parked.getFirst().id(), "officer", "no"));
    }

    @Test
    void a_payload_that_cannot_be_read_is_parked_fixed_and_replayed() {
        UUID loan = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    UUID id = outbox.publish(TestFacts.installment(loan, 1));
                    update("update events.outbox set payload = '{\"loanId\":' where id = ?", id);
                });
        ParkedEvent parked = awaitParked(loan, 1).getFirst();
        String right = FactJson.write(TestFacts.installment(loan, 1));
        String strangers = FactJson.write(TestFacts.installment(Ids.next(), 1));

        assertThrows(
                IllegalArgumentException.class, () -> parkedMail.fix(parked.id(), "{}", "officer"));
        assertThrows(
                IllegalArgumentException.class,
                () -> parkedMail.fix(parked.id(), strangers, "officer"));
        assertTrue(parkedMail.fix(parked.id(), right, "officer"));
        parkedMail.replay(parked.id(), "officer", "fixed");

        assertEquals(List.of(1), installments.taken(loan));
        ParkedEvent kept = parkedMail.find(parked.id()).orElseThrow();
        assertEquals("{\"loanId\":", kept.original());
        assertEquals("officer", kept.fixedBy());
    }

    @Test
    void what_a_newer_publisher_says_is_taken_as_far_as_we_know_it() throws Exception {
        UUID loan = Ids.next();
        String payload = FactJson.write(TestFacts.installment(loan, 1));
        String grown = payload.replace("{", "{\"colour\":\"green\",");

        try (KafkaProducer<String, String> stranger = producer()) {
            stranger.send(message(loan, "kr.jangbu.loans.installment-fell-due.v1", grown)).get();
            stranger.send(message(loan, "kr.jangbu.loans.loan-painted.v1", grown)).get();
            stranger.send(new ProducerRecord<>("jangbu.loans", loan.toString(), "no headers"))
                    .get();
            stranger.send(new ProducerRecord<>("jangbu.loans", loan.toString(), null)).get();
        }
        publish(TestFacts.installment(loan, 2));

        awaitTaken(loan, 2);
        assertEquals(List.of(1, 2), installments.taken(loan));
    }

    @Test
    void while_the_broker_is_away_facts_are_written_and_flow_when_it_returns() {
        UUID loan = Ids.next();
        publish(TestFacts.installment(loan, 1));
        awaitTaken(loan, 1);

        plugs.stopBroker();
        publishAll(loan, 2, 50);
        plugs.startBroker();

        awaitTaken(loan, 50);
        assertEquals(IntStream.rangeClosed(1, 50).boxed().toList(), installments.taken(loan));
    }

    @Test
    void an_event_that_comes_while_the_database_is_away_waits_for_it() throws Exception {
        UUID loan = Ids.next();
        String payload = FactJson.write(TestFacts.installment(loan, 1));

        plugs.stopDatabase();
        try (KafkaProducer<String, String> stranger = producer()) {
            stranger.send(message(loan, "kr.jangbu.loans.installment-fell-due.v1", payload)).get();
        }
        await().atMost(PATIENCE).until(() -> postponed() > 0);
        plugs.startDatabase();

        awaitTaken(loan, 1);
        assertEquals(List.of(1), installments.taken(loan));
        assertTrue(
                parkedMail.list(ParkedEvent.State.PARKED, 0, 500).stream()
                        .noneMatch(event -> event.aggregate().equals(loan)));
    }

    @Test
    void what_nobody_needs_any_more_is_pruned() {
        UUID loan = Ids.next();
        UUID old = publish(TestFacts.installment(loan, 1));
        awaitTaken(loan, 1);
        update(
                "update events.outbox set published_at = now() - interval '15 days' where id = ?",
                old);
        update(
                "update events.inbox set taken_at = now() - interval '61 days' where event_id = ?",
                old);

        Retention.Pruned pruned = retention.prune();

        assertEquals(new Retention.Pruned(1, 1), pruned);
    }

    private UUID publish(Fact fact) {
        return QuarkusTransaction.requiringNew().call(() -> outbox.publish(fact));
    }

    private void publishAll(UUID loan, int from, int to) {
        for (int number = from; number <= to; number++) {
            publish(TestFacts.installment(loan, number));
        }
    }

    private void awaitTaken(UUID loan, int number) {
        await().atMost(PATIENCE).until(() -> installments.taken(loan).contains(number));
    }

    private List<ParkedEvent> awaitParked(UUID loan, int count) {
        return await().atMost(PATIENCE)
                .until(
                        () ->
                                parkedMail.list(ParkedEvent.State.PARKED, 0, 500).stream()
                                        .filter(event -> event.aggregate().equals(loan))
                                        .toList(),
                        parked -> parked.size() == count);
    }

    private double postponed() {
        return registry.counter("jangbu.events.postponed").count();
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer());
    }

    private static ProducerRecord<String, String> message(UUID loan, String type, String payload) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>("jangbu.loans", loan.toString(), payload);
        Map.of(
                        "ce_id", Ids.next().toString(),
                        "ce_type", type,
                        "ce_source", "/jangbu/loans",
                        "ce_subject", loan.toString(),
                        "traceparent", Trace.next())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    private String traceparentOf(UUID loan, String type) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select traceparent from events.outbox where aggregate = ? and type = ?")) {
            select.setObject(1, loan);
            select.setString(2, type);
            try (ResultSet row = select.executeQuery()) {
                assertTrue(row.next());
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void update(String sql, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, id);
            assertEquals(1, update.executeUpdate());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
