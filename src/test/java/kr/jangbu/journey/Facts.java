package kr.jangbu.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import kr.jangbu.contracts.Fact;
import kr.jangbu.contracts.FactName;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Says facts as their publisher would, where what leads to them is another test's matter. */
public final class Facts {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                    .build();

    private final String bootstrap;

    public Facts(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Under an event id of its own: told twice, it is two events. */
    void tell(Fact fact) {
        FactName name = FactName.of(fact.getClass());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                        new StringSerializer(),
                        new StringSerializer())) {
            ProducerRecord<String, String> letter =
                    new ProducerRecord<>(
                            name.topic(),
                            fact.aggregate().toString(),
                            JSON.writeValueAsString(fact));
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_type", name.type(),
                            "ce_source", name.source(),
                            "ce_subject", fact.aggregate().toString(),
                            "ce_time", Instant.now().toString(),
                            "content-type", "application/json",
                            "traceparent",
                                    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                    .forEach((header, value) ->
                            letter.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(letter).get();
        } catch (JsonProcessingException | ExecutionException e) {
            throw new IllegalStateException("cannot tell " + fact, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
