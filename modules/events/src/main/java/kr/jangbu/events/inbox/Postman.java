package kr.jangbu.events.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kr.jangbu.contracts.Facts;
import kr.jangbu.events.wire.Broker;
import kr.jangbu.events.wire.PostOfficeMeters;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Fetches letters and delivers them one by one; tells the broker how far it came only after the
 * work. So a letter may come twice and never not at all; twice is the inbox's business.
 */
final class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration COMMIT_PATIENCE = Duration.ofSeconds(5);
    private static final long NOT_NOW_MILLIS = 1_000;

    /** Well within max.poll.interval.ms (5 minutes), after which the group would count us out. */
    private static final long MAX_ROUND_NANOS = Duration.ofMinutes(2).toNanos();

    private final Broker broker;
    private final Desks desks;
    private final Delivery delivery;
    private final PostOfficeMeters meters;
    private final Set<String> unknownTypes = ConcurrentHashMap.newKeySet();
    private boolean waiting;
    private volatile boolean stopping;

    Postman(Broker broker, Desks desks, Delivery delivery, PostOfficeMeters meters) {
        this.broker = broker;
        this.desks = desks;
        this.delivery = delivery;
        this.meters = meters;
    }

    void stop() {
        stopping = true;
    }

    /**
     * Goes round until told to stop.
     *
     * @throws KafkaException if the broker refuses; nothing is lost, call again
     */
    void work() throws InterruptedException {
        broker.ensureTopics();
        try (Consumer<String, String> consumer = broker.consumer()) {
            consumer.subscribe(Facts.topics());
            while (!stopping) {
                round(consumer);
            }
        }
    }

    private void round(Consumer<String, String> consumer) throws InterruptedException {
        ConsumerRecords<String, String> messages = consumer.poll(POLL);
        if (messages.isEmpty()) {
            return;
        }
        long begunNanos = System.nanoTime();
        Map<TopicPartition, Long> next = new HashMap<>();
        boolean notNow = false;
        for (TopicPartition partition : messages.partitions()) {
            List<ConsumerRecord<String, String>> letters = messages.records(partition);
            long position = letters.getFirst().offset();
            for (ConsumerRecord<String, String> message : letters) {
                boolean late = System.nanoTime() - begunNanos > MAX_ROUND_NANOS;
                if (stopping || notNow || late) {
                    break;
                }
                notNow = !accept(message);
                position = notNow ? message.offset() : message.offset() + 1;
            }
            next.put(partition, position);
        }
        settle(consumer, messages, next);
        if (notNow) {
            Thread.sleep(NOT_NOW_MILLIS);
        }
    }

    /**
     * @return false if the letter has to come again
     */
    private boolean accept(ConsumerRecord<String, String> message) {
        Letter letter = Letter.of(message).orElse(null);
        if (letter == null) {
            LOG.errorf(
                    "%s-%d@%d is not an event of ours; skipped",
                    message.topic(), message.partition(), message.offset());
            meters.skipped("unreadable");
            return true;
        }
        String type = letter.envelope().type();
        if (!desks.knows(type)) {
            if (unknownTypes.add(type)) {
                LOG.warnf("nobody here knows events of type %s; skipped", type);
            }
            meters.skipped("unknown-type");
            return true;
        }
        try {
            for (Desk<?> desk : desks.taking(type)) {
                delivery.deliver(desk, letter);
            }
            waiting = false;
            return true;
        } catch (NotNow e) {
            LOG.logf(
                    waiting ? Logger.Level.DEBUG : Logger.Level.WARN,
                    "%s waits: %s",
                    letter.envelope(),
                    e.getCause());
            waiting = true;
            meters.postponed();
            return false;
        }
    }

    /** Says how far we came, and goes back to what was fetched and not done. */
    private static void settle(
            Consumer<String, String> consumer,
            ConsumerRecords<String, String> messages,
            Map<TopicPartition, Long> next) {
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        next.forEach((partition, position) -> {
            List<ConsumerRecord<String, String>> fetched = messages.records(partition);
            if (position <= fetched.getLast().offset()) {
                consumer.seek(partition, position);
            }
            if (position > fetched.getFirst().offset()) {
                done.put(partition, new OffsetAndMetadata(position));
            }
        });
        if (done.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(done, COMMIT_PATIENCE);
        } catch (KafkaException e) {
            // The broker is away or the group moved on: these letters come again, and the inbox
            // knows them.
            LOG.debug("offsets not committed", e);
        }
    }
}
