package kr.jangbu.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;

/**
 * Several brokers inside this process, on loopback, configured by the file that production's read:
 * node ids, addresses and the log's folder are ours, everything else is the file's.
 */
public final class KafkaCluster implements AutoCloseable {
    private final List<KafkaNode> nodes;
    private final List<Integer> ports;

    private KafkaCluster(List<KafkaNode> nodes, List<Integer> ports) {
        this.nodes = nodes;
        this.ports = ports;
    }

    /** Returns when every broker takes connections. */
    public static KafkaCluster start(Path configuration, Path folder, int size) {
        List<Integer> ports = IntStream.range(0, size).mapToObj(i -> Ports.free()).toList();
        List<Integer> controllers = IntStream.range(0, size).mapToObj(i -> Ports.free()).toList();
        String voters =
                IntStream.range(0, size)
                        .mapToObj(i -> "%d@127.0.0.1:%d".formatted(i + 1, controllers.get(i)))
                        .collect(Collectors.joining(","));
        Uuid id = Uuid.randomUuid();
        List<KafkaNode> nodes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Properties properties = Kafka.read(text(configuration) + "\n" + Kafka.MODESTY);
            properties.setProperty("node.id", Integer.toString(i + 1));
            properties.setProperty("controller.quorum.voters", voters);
            Kafka.listenOn(properties, ports.get(i), controllers.get(i));
            nodes.add(new KafkaNode(folder.resolve("broker-" + (i + 1)), id, properties));
        }
        KafkaCluster cluster = new KafkaCluster(List.copyOf(nodes), ports);
        // A broker is up when most controllers are: none can wait for another.
        cluster.all(KafkaNode::start);
        return cluster;
    }

    public String bootstrap() {
        return ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    /** Stops one broker, counted from 0; the others go on. */
    public void stop(int broker) {
        nodes.get(broker).stop();
    }

    @Override
    public void close() {
        all(KafkaNode::stop);
    }

    private void all(Consumer<KafkaNode> act) {
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            CompletableFuture.allOf(
                            nodes.stream()
                                    .map(n ->
                                            CompletableFuture.runAsync(
                                                    () -> act.accept(n), threads))
                                    .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
