package kr.jangbu.journey;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.testing.Servers;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells of awards as selection does: facts on its topic, as CloudEvents in binary mode. */
public final class Selection {
    private static final String TOPIC = "jangbu.selection";
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final LocalDate today;

    public Selection(LocalDate today) {
        this.today = today;
    }

    /** A firm won money; gives the award's id. */
    public UUID grant(String programme, String firm, long money) {
        UUID award = Ids.next();
        tell(award, Ids.next(), "award-granted", granted(award, programme, firm, money));
        return award;
    }

    /** The same fact, the same event id, as often as told. */
    UUID grantAgainAndAgain(String programme, String firm, long money, int times) {
        UUID award = Ids.next();
        UUID event = Ids.next();
        String fact = granted(award, programme, firm, money);
        for (int i = 0; i < times; i++) {
            tell(award, event, "award-granted", fact);
        }
        return award;
    }

    void end(UUID award, String programme, String firm) {
        tell(
                award,
                Ids.next(),
                "award-ended",
                """
                {"awardId":"%s","applicationId":"%s","callId":"%s","programmeId":"%s",
                 "firmId":"%s","reason":"ELIMINATED","endedOn":"%s"}
                """
                        .formatted(award, Ids.next(), Ids.next(), programme, firm, today));
    }

    private String granted(UUID award, String programme, String firm, long money) {
        return """
        {"awardId":"%s","applicationId":"%s","callId":"%s","callVersion":1,"programmeId":"%s",
         "firmId":"%s","stage":1,"rank":1,"awardedOn":"%s",
         "items":[{"kind":"GPU_BLOCK","quantity":512,"detail":"B200","months":6},
                  {"kind":"RESEARCH_MONEY","quantity":%d,"detail":null,"months":10}]}
        """
                .formatted(award, Ids.next(), Ids.next(), programme, firm, today, money);
    }

    private static void tell(UUID award, UUID event, String fact, String payload) {
        ProducerRecord<String, String> record =
                new ProducerRecord<>(TOPIC, award.toString(), payload);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        event.toString(),
                        "ce_type",
                        "kr.jangbu.selection." + fact + ".v1",
                        "ce_source",
                        "/jangbu/selection",
                        "ce_subject",
                        award.toString(),
                        "ce_time",
                        "2026-03-02T00:00:00Z",
                        "content-type",
                        "application/json; charset=utf-8",
                        "traceparent",
                        TRACE)
                .forEach((name, value) ->
                        record.headers()
                                .add(
                                        new RecordHeader(
                                                name, value.getBytes(StandardCharsets.UTF_8))));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", Servers.kafka().bootstrap(), "acks", "all"),
                        new StringSerializer(),
                        new StringSerializer())) {
            List.of(producer.send(record)).forEach(Selection::await);
        }
    }

    private static void await(java.util.concurrent.Future<?> sent) {
        try {
            sent.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("the broker did not take the fact", e);
        }
    }
}
