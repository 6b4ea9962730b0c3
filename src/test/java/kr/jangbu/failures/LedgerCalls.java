package kr.jangbu.failures;

import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.jangbu.foundation.Ids;
import kr.jangbu.testing.Client;

/** What tests ask of the ledger as one who may post to it. */
record LedgerCalls(Client operator) {
    void open(String... ids) {
        operator.post(
                        "/api/v1/ledger/accounts",
                        Map.of(
                                "accounts",
                                Stream.of(ids).map(id -> Map.of("id", id, "unit", "KRW")).toList()))
                .statusCode(200);
    }

    /** Holds that end by themselves after a second, in a call each; gives their ids. */
    List<String> hold(String debit, String credit, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = Ids.next().toString();
            ids.add(id);
            operator.postWithoutKey(
                            "/api/v1/ledger/transfers",
                            Map.of("transfers", List.of(hold(id, debit, credit))))
                    .statusCode(200)
                    .body("results[0].result", equalTo("CREATED"));
        }
        return ids;
    }

    private static Map<String, Object> hold(String id, String debit, String credit) {
        Map<String, Object> transfer = new TreeMap<>();
        transfer.put("id", id);
        transfer.put("kind", "PENDING");
        transfer.put("debitAccountId", debit);
        transfer.put("creditAccountId", credit);
        transfer.put("amount", 100);
        transfer.put("timeoutSeconds", 1);
        transfer.put("code", "TEST");
        transfer.put("subject", "test/two");
        return transfer;
    }
}
