package kr.jangbu.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.Uuid;

/**
 * One Kafka broker in KRaft mode inside this process, on loopback, keeping its log in our folder.
 * It can be stopped and started again on the same ports and the same log. Not a cluster: one node
 * is broker and controller, so every replication factor is 1.
 */
public final class Kafka implements AutoCloseable {
    private static final int NODE = 1;

    /** Small where the defaults are for machines that do nothing else. */
    static final String MODESTY =
            """
            offsets.topic.num.partitions=4
            transaction.state.log.num.partitions=4
            # 4 MiB; the default is 128 MiB.
            log.cleaner.dedupe.buffer.size=4194304
            # A killed broker's registration bars its successor for this long.
            broker.session.timeout.ms=4000
            broker.heartbeat.interval.ms=1000
            # A lone consumer must not wait three seconds for companions.
            group.initial.rebalance.delay.ms=0
            """;

    private static final String CONFIGURATION =
            """
            process.roles=broker,controller
            node.id=1
            controller.listener.names=CONTROLLER
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            num.partitions=4
            default.replication.factor=1
            offsets.topic.replication.factor=1
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            """;

    private final int port;
    private final KafkaNode node;

    private Kafka(int port, KafkaNode node) {
        this.port = port;
        this.node = node;
    }

    /** Formats the folder the first time; returns when the broker takes connections. */
    public static Kafka start(Path folder, int port, int controllerPort) {
        Properties properties = read(MODESTY + CONFIGURATION);
        properties.setProperty(
                "controller.quorum.voters", "%d@127.0.0.1:%d".formatted(NODE, controllerPort));
        listenOn(properties, port, controllerPort);
        Kafka kafka = new Kafka(port, new KafkaNode(folder, Uuid.randomUuid(), properties));
        kafka.start();
        return kafka;
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** Starts it again after {@link #stop()}: same ports, same log. */
    public void start() {
        node.start();
    }

    /** Stops it; clients see a broker that is gone. */
    public void stop() {
        node.stop();
    }

    @Override
    public void close() {
        stop();
    }

    static Properties read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory is always readable", e);
        }
        return properties;
    }

    static void listenOn(Properties properties, int port, int controllerPort) {
        properties.setProperty(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(port, controllerPort));
        properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    }
}
