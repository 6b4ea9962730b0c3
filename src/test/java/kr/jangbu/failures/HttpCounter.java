package kr.jangbu.failures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.testing.Realm;
import kr.jangbu.testing.tellers.NoAnswer;
import kr.jangbu.testing.tellers.Slip;
import kr.jangbu.testing.tellers.Teller;
import org.junit.jupiter.api.Assertions;

/**
 * Posts a teller's calls to the service. Connections are kept and used again, also beyond the
 * service's death. That the service could not do it is no answer; whatever else it says is one.
 */
final class HttpCounter implements Teller.Counter {
    /** Whether calls carry an Idempotency-Key, and so commit alone, or share commits. */
    enum Keys {
        ONE_PER_CALL,
        NONE
    }

    private static final String OPERATOR = "demo-ledger-operator";
    private static final int DATABASE_AWAY = 503;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final String ledger;
    private final Keys keys;

    HttpCounter(HttpClient http, String baseUrl, Keys keys) {
        this.http = http;
        this.ledger = baseUrl + "/api/v1/ledger";
        this.keys = keys;
    }

    @Override
    public List<String> post(List<Slip> slips) throws NoAnswer {
        HttpRequest.Builder request =
                request("/transfers")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body(slips)));
        if (keys == Keys.ONE_PER_CALL) {
            request.header("Idempotency-Key", slips.getFirst().id().toString());
        }
        List<String> results = new ArrayList<>();
        send(request.build())
                .path("results")
                .forEach(result -> results.add(result.path("result").asText()));
        return results;
    }

    /** The transfer as the service shows it, with what its client must have noted. */
    Slip find(UUID id) throws NoAnswer {
        JsonNode entry = send(request("/transfers/" + id).build());
        return new Slip(
                UUID.fromString(entry.path("id").asText()),
                Slip.Kind.valueOf(entry.path("kind").asText()),
                entry.path("debitAccountId").asText(),
                entry.path("creditAccountId").asText(),
                entry.path("amount").asLong(),
                entry.hasNonNull("pendingId")
                        ? UUID.fromString(entry.path("pendingId").asText())
                        : null,
                entry.path("timeoutSeconds").asInt(),
                entry.path("linked").asBoolean());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(ledger + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + Realm.DEMO.token(OPERATOR));
    }

    private JsonNode send(HttpRequest request) throws NoAnswer {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == DATABASE_AWAY) {
                throw new NoAnswer(new IllegalStateException(answer.body()));
            }
            Assertions.assertEquals(200, answer.statusCode(), answer.body());
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new NoAnswer(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String body(List<Slip> slips) {
        return JSON.valueToTree(
                        Map.of("transfers", slips.stream().map(HttpCounter::transfer).toList()))
                .toString();
    }

    private static Map<String, Object> transfer(Slip slip) {
        Map<String, Object> transfer = new HashMap<>();
        transfer.put("id", slip.id());
        transfer.put("kind", slip.kind());
        transfer.put("linked", slip.linked());
        if (slip.kind() != Slip.Kind.VOID_PENDING) {
            transfer.put("amount", slip.amount());
        }
        if (slip.endsHold()) {
            transfer.put("pendingId", slip.pendingId());
        } else {
            transfer.put("debitAccountId", slip.debit());
            transfer.put("creditAccountId", slip.credit());
            transfer.put("timeoutSeconds", slip.timeoutSeconds());
            transfer.put("code", "TEST");
            transfer.put("subject", "test/teller");
        }
        return transfer;
    }
}
