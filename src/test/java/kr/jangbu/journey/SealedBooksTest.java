package kr.jangbu.journey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Within seconds an auditor need not believe the service any more. */
class SealedBooksTest {
    private static final Scenario HOUSE = TheService.scenario();

    private final Client operator = HOUSE.as("demo-ledger-operator");
    private final Client auditor = HOUSE.as("demo-auditor");

    @Test
    void a_transfer_gets_a_proof_and_what_was_known_by_then_is_final() {
        UUID id = UUID.randomUUID();
        post(id);
        String proof = "/api/v1/ledger/transfers/" + id + "/proof";

        ValidatableResponse answer = auditor.getUntil(proof, SealedBooksTest::sealedByNow);

        String horizon = answer.extract().path("checkpoint.horizon");
        int treeSize = answer.extract().path("treeSize");
        answer.body("leaf", containsString("\nid=" + id + "\n"))
                .body("leafHash.length()", equalTo(64))
                .body("leafIndex", notNullValue())
                .body("hashes.size()", greaterThan(0))
                .body("checkpoint.treeSize", equalTo(treeSize))
                .body("checkpoint.text", containsString("jangbu/ledger\n" + treeSize + "\n"))
                .body("checkpoint.signature", notNullValue())
                .body("checkpoint.publicKey", containsString("BEGIN PUBLIC KEY"));
        trialBalance(horizon).body("provisional", equalTo(false));
        trialBalance(Instant.parse(horizon).plusSeconds(86_400).toString())
                .body("provisional", equalTo(true));
        auditor.get("/api/v1/ledger/checkpoints/" + treeSize + "/consistency?with=1")
                .statusCode(200)
                .body("treeSize", equalTo(treeSize))
                .body("with", equalTo(1))
                .body("hashes.size()", greaterThan(0));
    }

    @Test
    void the_books_add_up_from_their_transfers_alone() {
        post(UUID.randomUUID());

        auditor.post("/api/v1/ledger/verification")
                .statusCode(200)
                .body("difference", nullValue())
                .body("transfers", greaterThan(0));
    }

    /** Before it is sealed the answer says so, and when to ask again. */
    private static void sealedByNow(ValidatableResponse answer) {
        if (answer.extract().statusCode() == 409) {
            assertEquals("/problems/not-yet-sealed", answer.extract().path("type"));
            answer.header("Retry-After", notNullValue());
        }
        answer.statusCode(200);
    }

    private ValidatableResponse trialBalance(String asOf) {
        return auditor.get("/api/v1/ledger/trial-balance?asOf=" + asOf).statusCode(200);
    }

    private void post(UUID id) {
        operator.post(
                        "/api/v1/ledger/accounts",
                        """
                        {"accounts":[{"id":"sealed/a","unit":"SEAT"},{"id":"sealed/b","unit":"SEAT"}]}
                        """)
                .statusCode(200);
        operator.post(
                        "/api/v1/ledger/transfers",
                        """
                        {"transfers":[{"id":"%s","kind":"POSTED","debitAccountId":"sealed/a",
                         "creditAccountId":"sealed/b","amount":1,"code":"TEST"}]}
                        """
                                .formatted(id))
                .statusCode(200)
                .body("results[0].result", equalTo("CREATED"));
    }
}
