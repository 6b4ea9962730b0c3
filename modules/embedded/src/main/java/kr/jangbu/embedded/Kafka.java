package kr.jangbu.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka broker in KRaft mode inside this process, on loopback, keeping its log in our folder.
 * It can be stopped and started again on the same ports and the same log. Not a cluster: one node
 * is broker and controller, so every replication factor is 1.
 */
public final class Kafka implements AutoCloseable {
    private static final int NODE = 1;
    private static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String CONFIGURATION =
            """
            process.roles=broker,controller
            node.id=1
            controller.listener.names=CONTROLLER
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            num.partitions=4
            default.replication.factor=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=4
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            # 4 MiB; the default of 128 MiB is for machines that do nothing else.
            log.cleaner.dedupe.buffer.size=4194304
            # A killed broker's registration bars its successor for this long.
            broker.session.timeout.ms=4000
            broker.heartbeat.interval.ms=1000
            # A lone consumer must not wait three seconds for companions.
            group.initial.rebalance.delay.ms=0
            """;

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private @Nullable KafkaRaftServer server;

    private Kafka(Path folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** Formats the folder the first time; returns when the broker takes connections. */
    public static Kafka start(Path folder, int port, int controllerPort) {
        Kafka kafka = new Kafka(folder.toAbsolutePath(), port, controllerPort);
        kafka.start();
        return kafka;
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** Starts it again after {@link #stop()}: same ports, same log. */
    public synchronized void start() {
        if (server != null) {
            throw new IllegalStateException("the broker runs already");
        }
        Properties properties = properties();
        format();
        KafkaRaftServer next = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        next.startup();
        server = next;
    }

    /** Stops it; clients see a broker that is gone. */
    public synchronized void stop() {
        KafkaRaftServer running = server;
        if (running != null) {
            server = null;
            running.shutdown();
            running.awaitShutdown();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void format() {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(folder);
            new Formatter()
                    .setPrintStream(
                            new PrintStream(
                                    OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE)
                    .setControllerListenerName(CONTROLLER_LISTENER)
                    .setDirectories(List.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException e) {
            throw new Trouble("cannot write Kafka's folder " + folder + ": " + e.getMessage(), e);
        } catch (Exception e) {
            throw new IllegalStateException("cannot format Kafka's folder " + folder, e);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(CONFIGURATION));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory is always readable", e);
        }
        properties.setProperty("log.dirs", folder.toString());
        properties.setProperty(
                "controller.quorum.voters", "%d@127.0.0.1:%d".formatted(NODE, controllerPort));
        properties.setProperty(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(port, controllerPort));
        properties.setProperty("advertised.listeners", "PLAINTEXT://" + bootstrap());
        return properties;
    }
}
