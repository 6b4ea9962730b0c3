package kr.jangbu.failures;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kr.jangbu.journey.TheService;
import kr.jangbu.testing.Scenario;
import kr.jangbu.testing.Servers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Brokers deliver at least once; a fact counts once. */
class SameEventTwiceTest {
    private static final long AMOUNT = 20_000_000L;
    private static final int COPIES = 3;

    private final Scenario house = TheService.scenario();
    private final Topics topics = new Topics(Servers.kafka().bootstrap());

    @Test
    void a_payment_that_is_told_again_and_again_is_in_the_books_once() throws Exception {
        Scenario.Firm firm = house.firm();
        String loan = house.activeLoan(firm, Scenario.YOUTH, AMOUNT);
        ConsumerRecord<String, String> settled = only("jangbu.banks", "payment-settled", loan);
        int entries =
                firm.owner()
                        .get("/api/v1/loans/" + loan + "/entries")
                        .extract()
                        .path("items.size()");

        for (int i = 0; i < COPIES; i++) {
            topics.sendAgain(settled);
        }

        // A receipt for the same loan comes behind the copies, on the same partition.
        String receipt = house.receive("demo-bank-003", loan, 500, "AFTER-" + loan);
        house.as("demo-bank-003")
                .getUntil(
                        "/api/v1/bank/receipts/" + receipt,
                        a -> a.body("application.unapplied", equalTo(500)));
        firm.owner()
                .get("/api/v1/loans/" + loan + "/entries")
                .body("items", hasSize(entries + 1))
                .body("items.findAll { it.code == 'LOAN_DISBURSEMENT' }", hasSize(1));
        firm.owner().get("/api/v1/loans/" + loan).body("outstanding", equalTo((int) AMOUNT));
        house.as("officer").get("/api/v1/events/parked").body("items", hasSize(0));
        house.booksBalance();
    }

    private ConsumerRecord<String, String> only(String topic, String fact, String loan) {
        List<ConsumerRecord<String, String>> found =
                topics.all(topic).stream()
                        .filter(r -> r.key().equals(loan))
                        .filter(r -> Topics.type(r).contains("." + fact + "."))
                        .toList();
        assertEquals(1, found.size(), fact + " about " + loan);
        return found.getFirst();
    }
}
