package kr.jangbu.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
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
 * One Kafka server in KRaft mode inside this process, broker and controller at once, keeping its
 * log in a folder of its own. It can be stopped and started again.
 */
final class KafkaNode {
    private static final String CONTROLLER_LISTENER = "CONTROLLER";

    private final Path folder;
    private final Uuid cluster;
    private final Properties properties;
    private @Nullable KafkaRaftServer server;

    /**
     * @param properties whole but for {@code log.dirs}, which is the folder
     */
    KafkaNode(Path folder, Uuid cluster, Properties properties) {
        this.folder = folder.toAbsolutePath();
        this.cluster = cluster;
        this.properties = properties;
        properties.setProperty("log.dirs", this.folder.toString());
    }

    /** Formats the folder the first time; returns when the broker takes connections. */
    synchronized void start() {
        if (server != null) {
            throw new IllegalStateException("the broker runs already");
        }
        format();
        KafkaRaftServer next = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        next.startup();
        server = next;
    }

    /** Stops it; clients see a broker that is gone. */
    synchronized void stop() {
        KafkaRaftServer running = server;
        if (running != null) {
            server = null;
            running.shutdown();
            running.awaitShutdown();
        }
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
                    .setClusterId(cluster.toString())
                    .setNodeId(Integer.parseInt(properties.getProperty("node.id")))
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
}
