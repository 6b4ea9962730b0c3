package kr.jangbu.failures;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.nio.file.Path;
import kr.jangbu.embedded.Kafka;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import kr.jangbu.testing.Servers;
import kr.jangbu.testing.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People's work outlives the broker and the process. */
class KilledServiceTest {
    private static final long AMOUNT = 30_000_000L;

    @TempDir Path folder;

    @Test
    void what_was_committed_before_a_kill_arrives_once_when_service_and_broker_return()
            throws Exception {
        try (Kafka broker = Servers.ownKafka(folder);
                ServiceProcess service =
                        ServiceProcess.start(
                                ServiceProcess.Setup.of("killed", Servers.freshDatabase("killed"))
                                        .kafka(broker.bootstrap()))) {
            Scenario house =
                    new Scenario(service.baseUrl())
                            .officers()
                            .appropriate(Scenario.YOUTH, 10 * AMOUNT);
            Scenario.Firm firm = house.firm();
            String loan = house.apply(firm, house.wish(Scenario.YOUTH, AMOUNT));
            house.approve(loan);

            // The broker stops; people go on, and the payment request is committed but not sent.
            broker.stop();
            String payment = house.requestPayment(firm, loan);
            service.kill9();
            broker.start();
            service.restart();

            Scenario back = new Scenario(service.baseUrl());
            Client bank = back.as("demo-bank-003");
            bank.getUntil(
                    "/api/v1/bank/disbursements/" + payment,
                    a -> a.statusCode(200).body("status", equalTo("READY")));
            bank.get("/api/v1/bank/disbursements?status=READY")
                    .statusCode(200)
                    .body("items.findAll { it.reference == '" + loan + "' }", hasSize(1));
            back.pay("demo-bank-003", payment, AMOUNT);
            back.as("demo-auditor")
                    .getUntil(
                            "/api/v1/loans/" + loan,
                            a ->
                                    a.body("state", equalTo("ACTIVE"))
                                            .body("outstanding", equalTo((int) AMOUNT)));
            back.booksBalance();
        }
    }
}
