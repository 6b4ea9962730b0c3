package kr.jangbu.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka of the embedded run: a broker that may go and come back with everything it was told. */
class KafkaTest {
    @TempDir Path folder;

    @Test
    void a_broker_comes_back_on_the_same_port_with_the_same_log() throws Exception {
        try (Kafka kafka = Kafka.start(folder.resolve("log"), Ports.free(), Ports.free())) {
            send(kafka, "before");

            kafka.stop();
            assertThrows(ExecutionException.class, () -> send(kafka, "meanwhile"));
            kafka.start();
            send(kafka, "after");

            assertEquals(List.of("before", "after"), receive(kafka, 2));
        }
    }

    private static void send(Kafka kafka, String text) throws Exception {
        Map<String, Object> configuration =
                Map.of(
                        "bootstrap.servers", kafka.bootstrap(),
                        "acks", "all",
                        "max.block.ms", 3000,
                        "request.timeout.ms", 2000,
                        "delivery.timeout.ms", 15_000);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        configuration, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("jangbu.test", 0, "key", text)).get();
        }
    }

    private static List<String> receive(Kafka kafka, int count) {
        Map<String, Object> configuration =
                Map.of(
                        "bootstrap.servers", kafka.bootstrap(),
                        "group.id", "test",
                        "auto.offset.reset", "earliest");
        List<String> received = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        configuration, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("jangbu.test"));
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (received.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> received.add(r.value()));
            }
        }
        return received;
    }
}
