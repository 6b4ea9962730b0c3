package kr.jangbu.events.relay;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.jangbu.contracts.FactName;
import kr.jangbu.contracts.loans.InstallmentFellDue;
import kr.jangbu.events.PostOfficeServers;
import kr.jangbu.events.TestConfig;
import kr.jangbu.events.TestFacts;
import kr.jangbu.events.wire.Bell;
import kr.jangbu.events.wire.Broker;
import kr.jangbu.events.wire.FactJson;
import kr.jangbu.events.wire.Headers;
import kr.jangbu.events.wire.PostOfficeMeters;
import kr.jangbu.events.wire.Trace;
import kr.jangbu.events.wire.Worker;
import kr.jangbu.foundation.Ids;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What leaves the outbox: everything that was committed, in order, whatever breaks meanwhile. */
class RelayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final PostOfficeServers SERVERS = new PostOfficeServers();
    private static final FactName NAME = FactName.of(InstallmentFellDue.class);

    private static Connection writer;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    /** A relay at work in a thread of its own, as each replica has one. */
    private final class Replica implements AutoCloseable {
        private final Relay relay =
                new Relay(
                        SERVERS.database(),
                        broker(),
                        new Bell(),
                        new PostOfficeMeters(registry),
                        50);
        private final Worker worker = new Worker("relay-under-test", relay::serve);

        Replica() {
            worker.start();
        }

        @Override
        public void close() {
            relay.stop();
            worker.stop(Duration.ofSeconds(10));
        }
    }

    @BeforeAll
    static void start() throws SQLException {
        SERVERS.start();
        writer = SERVERS.database().getConnection();
    }

    @AfterAll
    static void stop() throws SQLException {
        writer.close();
        SERVERS.stop();
    }

    @Test
    void what_was_committed_and_not_sent_before_a_crash_is_sent_by_the_next_relay()
            throws Exception {
        UUID loan = Ids.next();
        UUID first = insert(loan, 1);
        UUID second = insert(loan, 2);

        try (Replica _ = new Replica()) {
            awaitAllPublished();
        }

        List<ConsumerRecord<String, String>> sent = messagesAbout(loan);
        assertEquals(List.of(first, second), sent.stream().map(RelayTest::idOf).toList());
        assertEquals(2, registry.get("jangbu.events.published").counter().count());
    }

    @Test
    void a_message_is_a_cloud_event_in_binary_mode() throws Exception {
        UUID loan = Ids.next();
        UUID id = insert(loan, 1);

        try (Replica _ = new Replica()) {
            awaitAllPublished();
        }

        ConsumerRecord<String, String> message = messagesAbout(loan).getFirst();
        assertEquals("jangbu.loans", message.topic());
        Map<String, String> headers = new LinkedHashMap<>();
        message.headers()
                .forEach(h -> headers.put(h.key(), Headers.read(message.headers(), h.key())));
        assertEquals(Headers.ALL, List.copyOf(headers.keySet()));
        assertEquals("1.0", headers.get(Headers.SPEC_VERSION));
        assertEquals(id.toString(), headers.get(Headers.ID));
        assertEquals("kr.jangbu.loans.installment-fell-due.v1", headers.get(Headers.TYPE));
        assertEquals("/jangbu/loans", headers.get(Headers.SOURCE));
        assertEquals(loan.toString(), headers.get(Headers.SUBJECT));
        assertTrue(String.valueOf(headers.get(Headers.TIME)).matches("\\d{4}-.*T.*Z"));
        assertTrue(Trace.isValid(headers.get(Headers.TRACEPARENT)));
        assertEquals(1, FactJson.read(message.value(), InstallmentFellDue.class).number());
    }

    @Test
    void rows_that_commit_out_of_order_are_all_sent() throws Exception {
        UUID slow = Ids.next();
        UUID fast = Ids.next();

        try (Replica _ = new Replica();
                Connection late = SERVERS.database().getConnection()) {
            late.setAutoCommit(false);
            insert(late, slow, 1);
            insert(fast, 1);
            await().atMost(PATIENCE).until(() -> messagesAbout(fast).size() == 1);
            late.commit();
            awaitAllPublished();
        }

        assertEquals(1, messagesAbout(slow).size());
    }

    @Test
    void two_relays_send_everything_in_order_even_when_the_active_one_is_cut_off()
            throws Exception {
        List<UUID> loans = IntStream.range(0, 20).mapToObj(_ -> Ids.next()).toList();
        int each = 150;

        try (Replica _ = new Replica();
                Replica _ = new Replica()) {
            for (int number = 1; number <= each; number++) {
                for (UUID loan : loans) {
                    insert(loan, number);
                }
                if (number % 30 == 0) {
                    cutTheActiveRelay();
                }
            }
            awaitAllPublished();
        }

        Map<UUID, List<Integer>> seen = firstSightings();
        List<Integer> expected = IntStream.rangeClosed(1, each).boxed().toList();
        for (UUID loan : loans) {
            assertEquals(expected, seen.get(loan), () -> "order of " + loan);
        }
    }

    @Test
    void a_broker_that_goes_away_and_comes_back_gets_everything_in_order() throws Exception {
        UUID loan = Ids.next();

        try (Replica _ = new Replica()) {
            insert(loan, 1);
            awaitAllPublished();
            SERVERS.kafka().stop();
            for (int number = 2; number <= 600; number++) {
                insert(loan, number);
            }
            await().atMost(PATIENCE)
                    .until(() ->
                            registry.get("jangbu.events.outbox.oldest.age").gauge().value() > 2);
            SERVERS.kafka().start();
            awaitAllPublished();
        }

        assertEquals(IntStream.rangeClosed(1, 600).boxed().toList(), firstSightings().get(loan));
    }

    @Test
    void a_relay_that_starts_before_the_broker_waits_for_it() throws Exception {
        UUID loan = Ids.next();
        SERVERS.kafka().stop();

        try (Replica _ = new Replica()) {
            insert(loan, 1);
            await().atMost(PATIENCE)
                    .until(() ->
                            registry.get("jangbu.events.outbox.oldest.age").gauge().value() > 1);
            SERVERS.kafka().start();
            awaitAllPublished();
        }

        assertEquals(1, messagesAbout(loan).size());
    }

    private static Broker broker() {
        return new Broker(
                Map.of("bootstrap.servers", SERVERS.kafka().bootstrap()), new TestConfig());
    }

    private static UUID insert(UUID loan, int number) throws SQLException {
        return insert(writer, loan, number);
    }

    private static UUID insert(Connection connection, UUID loan, int number) throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        insert into events.outbox
                            (id, type, topic, source, aggregate, payload, traceparent)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)) {
            insert.setObject(1, id);
            insert.setString(2, NAME.type());
            insert.setString(3, NAME.topic());
            insert.setString(4, NAME.source());
            insert.setObject(5, loan);
            insert.setString(6, FactJson.write(TestFacts.installment(loan, number)));
            insert.setString(7, Trace.next());
            insert.executeUpdate();
        }
        return id;
    }

    private static void awaitAllPublished() {
        await().atMost(PATIENCE).until(() -> count("published_at is null") == 0);
    }

    private static long count(String condition) throws SQLException {
        try (Connection connection = SERVERS.database().getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select count(*) from events.outbox where " + condition);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** As if the machine of the active relay had vanished: the database drops its connection. */
    private static void cutTheActiveRelay() throws SQLException {
        try (Connection connection = SERVERS.superuser();
                PreparedStatement kill =
                        connection.prepareStatement(
                                "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'")) {
            kill.execute();
        }
    }

    /** The numbers of each loan's installments in the order of their first delivery. */
    private static Map<UUID, List<Integer>> firstSightings() {
        Map<UUID, List<Integer>> seen = new HashMap<>();
        Map<UUID, Boolean> known = new HashMap<>();
        for (ConsumerRecord<String, String> message : allMessages()) {
            if (known.putIfAbsent(idOf(message), true) == null) {
                InstallmentFellDue fact = FactJson.read(message.value(), InstallmentFellDue.class);
                seen.computeIfAbsent(fact.loanId(), _ -> new ArrayList<>()).add(fact.number());
            }
        }
        return seen;
    }

    private static List<ConsumerRecord<String, String>> messagesAbout(UUID loan) {
        return allMessages().stream().filter(m -> m.key().equals(loan.toString())).toList();
    }

    private static List<ConsumerRecord<String, String>> allMessages() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", SERVERS.kafka().bootstrap(), "max.poll.records", 5000);
        try (Consumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(NAME.topic()).stream()
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, String>> messages = new ArrayList<>();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
            }
            return messages;
        }
    }

    private static UUID idOf(ConsumerRecord<String, String> message) {
        return UUID.fromString(String.valueOf(Headers.read(message.headers(), Headers.ID)));
    }
}
