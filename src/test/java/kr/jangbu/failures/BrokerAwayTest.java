package kr.jangbu.failures;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import kr.jangbu.embedded.Kafka;
import kr.jangbu.testing.Scenario;
import kr.jangbu.testing.Seeds;
import kr.jangbu.testing.Servers;
import kr.jangbu.testing.ServiceProcess;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A broker that is away stops nothing that people do, and nothing is lost: four times as long as
 * the relay waits for it, or with {@code -Djangbu.long=true} a minute.
 */
class BrokerAwayTest {
    private static final long AMOUNT = 300_000L;
    private static final Duration AWAY = Duration.ofSeconds(Seeds.cases(20, 60));

    /** What a loan tells until its payment is asked for, in order. */
    private static final List<String> COURSE =
            List.of(
                    "loan-applied",
                    "loan-decision-proposed",
                    "loan-approved",
                    "loan-agreed",
                    "payment-requested");

    @TempDir Path folder;

    @Test
    void people_go_on_and_every_fact_arrives_in_order_when_it_returns() {
        try (Kafka broker = Servers.ownKafka(folder);
                ServiceProcess service =
                        ServiceProcess.start(
                                ServiceProcess.Setup.of("away", Servers.freshDatabase("away"))
                                        .kafka(broker.bootstrap()))) {
            Scenario house =
                    new Scenario(service.baseUrl())
                            .officers()
                            .appropriate(Scenario.YOUTH, 1_000 * AMOUNT);
            Scenario.Firm firm = house.firm();
            house.activeLoan(firm, Scenario.YOUTH, AMOUNT);

            broker.stop();
            SequencedMap<String, String> payments = workFor(AWAY, house, firm);
            String[] loans = payments.keySet().toArray(String[]::new);
            house.nobody().get("/q/health/ready").statusCode(200);
            broker.start();

            house.as("demo-bank-003")
                    .getUntil(
                            "/api/v1/bank/disbursements?status=READY&limit=500",
                            a -> a.body("items.reference", hasItems(loans)));
            assertEveryLoanToldItsCourse(broker, payments);
            String last = payments.lastEntry().getKey();
            house.pay("demo-bank-003", payments.lastEntry().getValue(), AMOUNT);
            firm.owner()
                    .getUntil(
                            "/api/v1/loans/" + last,
                            a -> a.body("outstanding", equalTo((int) AMOUNT)));
            house.booksBalance();
        }
    }

    /** Loan after loan is brought to its payment; gives loan → payment. */
    private static SequencedMap<String, String> workFor(
            Duration time, Scenario house, Scenario.Firm firm) {
        long end = System.nanoTime() + time.toNanos();
        SequencedMap<String, String> payments = new LinkedHashMap<>();
        while (System.nanoTime() < end) {
            String loan = house.apply(firm, house.wish(Scenario.YOUTH, AMOUNT));
            house.approve(loan);
            payments.put(loan, house.requestPayment(firm, loan));
        }
        return payments;
    }

    private static void assertEveryLoanToldItsCourse(Kafka broker, Map<String, String> payments) {
        Map<String, List<String>> told =
                new Topics(broker.bootstrap())
                        .all("jangbu.loans").stream()
                                .collect(
                                        Collectors.groupingBy(
                                                ConsumerRecord::key,
                                                Collectors.collectingAndThen(
                                                        Collectors.mapping(
                                                                BrokerAwayTest::fact,
                                                                Collectors.toList()),
                                                        all -> all.stream().distinct().toList())));
        assertTrue(payments.size() > 3, "hardly anybody worked: " + payments.size());
        payments.keySet().forEach(loan -> assertEquals(COURSE, told.get(loan), "loan " + loan));
    }

    private static String fact(ConsumerRecord<String, String> record) {
        return Topics.type(record)
                .replaceFirst("^kr\\.jangbu\\.loans\\.", "")
                .replaceFirst("\\.v\\d+$", "");
    }
}
