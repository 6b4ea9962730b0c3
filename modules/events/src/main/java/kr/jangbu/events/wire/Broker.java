package kr.jangbu.events.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kr.jangbu.contracts.Facts;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The way to the broker: clients with the settings that our promises rest on, and the topics. */
public final class Broker {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Object> connection;
    private final EventsConfig config;

    /**
     * @param connection bootstrap servers and security, as the Kafka clients name them
     */
    public Broker(Map<String, Object> connection, EventsConfig config) {
        this.connection = Map.copyOf(connection);
        this.config = config;
    }

    /**
     * Never gives up on a record by itself: a record that timed out while the next one to the same
     * partition went through would break the order.
     */
    public Producer<String, String> producer() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /** Offsets are committed by hand, after the work. */
    public Consumer<String, String> consumer() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.group());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        settings.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
        // A killed replica's partitions move on after this long.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    /**
     * Creates the topics that are missing; leaves the others as they are.
     *
     * @throws KafkaException if the broker is not there or refuses
     */
    public void ensureTopics() throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(connection);
        int patienceMillis = (int) PATIENCE.toMillis();
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patienceMillis / 2);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patienceMillis);
        try (Admin admin = Admin.create(settings)) {
            List<NewTopic> topics = Facts.topics().stream().map(this::topic).toList();
            for (var created : admin.createTopics(topics).values().values()) {
                try {
                    created.get(PATIENCE.toSeconds() + 1, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new KafkaException("could not create the topics", e.getCause());
                    }
                } catch (TimeoutException e) {
                    throw new KafkaException("the broker does not answer", e);
                }
            }
        }
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, config.partitions(), config.replication())
                .configs(
                        Map.of(
                                TopicConfig.RETENTION_MS_CONFIG,
                                Long.toString(config.topicRetention().toMillis())));
    }
}
