package kr.jangbu.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.testing.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the books do shows on the dashboard. */
class MeteredBooksTest {
    private static final String TRANSFERS = "jangbu_ledger_transfers_total";

    private final Client operator = TheService.scenario().as("demo-ledger-operator");
    private final String limited = "metered:" + Ids.next();
    private final String other = "metered:" + Ids.next();

    @BeforeEach
    void open_accounts() {
        operator.post(
                        "/api/v1/ledger/accounts",
                        Map.of(
                                "accounts",
                                List.of(
                                        Map.of(
                                                "id",
                                                limited,
                                                "unit",
                                                "SEAT",
                                                "constraint",
                                                "DEBITS_MUST_NOT_EXCEED_CREDITS"),
                                        Map.of("id", other, "unit", "SEAT"))))
                .statusCode(200);
    }

    @Test
    void transfers_batches_and_groups_are_counted() {
        UUID known = Ids.next();
        post(List.of(transfer(known, other, limited, 1)));
        Meters before = meters();

        post(
                List.of(
                        transfer(known, other, limited, 1),
                        transfer(Ids.next(), other, limited, 1),
                        transfer(Ids.next(), limited, other, 1),
                        transfer(Ids.next(), limited, other, 1_000)));

        Meters after = meters();
        assertEquals(2, moved(before, after, TRANSFERS, "result=\"created\""));
        assertEquals(1, moved(before, after, TRANSFERS, "result=\"repeated\""));
        assertEquals(1, moved(before, after, TRANSFERS, "result=\"refused\""));
        assertEquals(1, moved(before, after, "jangbu_ledger_batch_transfers_count"));
        assertEquals(4, moved(before, after, "jangbu_ledger_batch_transfers_sum"));
        assertEquals(1, moved(before, after, "jangbu_ledger_group_calls_sum"));
        assertEquals(0, after.sum("jangbu_ledger_group_waiting_calls"));
        assertTrue(moved(before, after, "jangbu_ledger_lock_wait_seconds_count") >= 1);
    }

    @Test
    void the_log_keeps_up_with_the_books() {
        post(List.of(transfer(Ids.next(), other, limited, 1)));
        double steps = meters().sum("jangbu_ledger_seal_steps_total", "result=\"sealed\"");

        post(List.of(transfer(Ids.next(), other, limited, 1)));

        Client.until(
                () -> operator.get("/api/v1/ledger/accounts/" + other),
                a -> {
                    Meters now = meters();
                    assertTrue(
                            now.sum("jangbu_ledger_seal_steps_total", "result=\"sealed\"") > steps);
                    assertEquals(0, now.sum("jangbu_ledger_seal_unsealed_commits"));
                    assertTrue(now.sum("jangbu_ledger_seal_lag_seconds") < 10);
                });
    }

    private static Meters meters() {
        return Meters.of(TheService.process());
    }

    private static double moved(Meters before, Meters after, String name, String... labels) {
        return after.sum(name, labels) - before.sum(name, labels);
    }

    private void post(List<Map<String, Object>> transfers) {
        operator.postWithoutKey("/api/v1/ledger/transfers", Map.of("transfers", transfers))
                .statusCode(200)
                .body("results.size()", equalTo(transfers.size()));
    }

    private static Map<String, Object> transfer(UUID id, String debit, String credit, int amount) {
        return Map.of(
                "id",
                id,
                "kind",
                "POSTED",
                "debitAccountId",
                debit,
                "creditAccountId",
                credit,
                "amount",
                amount,
                "code",
                "TEST",
                "subject",
                "metered");
    }
}
