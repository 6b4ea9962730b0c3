package kr.jangbu.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.jangbu.embedded.Identity;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Ledger;

/**
 * {@code POST /api/v1/ledger/transfers} of a service that runs with the demo's identities: one
 * transfer per call for 1, 8 and 32 callers, on random accounts and all on one, and full batches.
 */
final class OverHttp {
    private static final int ACCOUNTS = 1_000;
    private static final List<Integer> CALLERS = List.of(1, 8, 32);
    private static final double WARM_UP_SECONDS = 5;
    private static final double SECONDS = 5;
    private static final double SECONDS_OF_BATCHES = 15;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final Identity identity;
    private final String prefix = "bench/" + UUID.randomUUID() + "/";

    OverHttp(String serviceUrl, String issuer) {
        this.base = serviceUrl + "/api/v1/ledger/";
        this.identity = new Identity(issuer);
    }

    void run() throws Exception {
        String accounts =
                IntStream.rangeClosed(0, ACCOUNTS)
                        .mapToObj(i ->
                                "{\"id\":\"%s%d\",\"unit\":\"KRW\",\"constraint\":\"NONE\"}"
                                        .formatted(prefix, i))
                        .collect(Collectors.joining(",", "{\"accounts\":[", "]}"));
        post("accounts", accounts);
        System.out.printf("4  over HTTP, one transfer per call%n");
        for (boolean hot : List.of(false, true)) {
            for (int callers : CALLERS) {
                measure(callers, 1, hot, WARM_UP_SECONDS);
                Callers.Took took = measure(callers, 1, hot, SECONDS);
                System.out.printf(
                        "     %2d callers, %s: p50 %6.2f ms, p99 %6.2f ms, %,6.0f /s%n",
                        callers,
                        hot ? "one hot account" : "random accounts",
                        Figures.quantileMillis(took.nanos(), 0.5),
                        Figures.quantileMillis(took.nanos(), 0.99),
                        took.perSecond());
            }
        }
        Callers.Took batches = measure(1, Ledger.MAX_BATCH, false, SECONDS_OF_BATCHES);
        System.out.printf(
                "     1 caller, batches of %,d: p50 %.0f ms, %,.0f transfers/s%n",
                Ledger.MAX_BATCH,
                Figures.quantileMillis(batches.nanos(), 0.5),
                batches.perSecond() * Ledger.MAX_BATCH);
    }

    private Callers.Took measure(int callers, int size, boolean hot, double seconds)
            throws InterruptedException {
        return Callers.during(
                callers,
                seconds,
                caller -> {
                    SplittableRandom random = new SplittableRandom(caller);
                    return () -> {
                        String answer = post("transfers", body(random, size, hot));
                        if (!answer.startsWith("{\"results\":[") || !answer.contains("CREATED")) {
                            throw new IllegalStateException(answer);
                        }
                    };
                });
    }

    private String body(SplittableRandom random, int size, boolean hot) {
        return IntStream.range(0, size)
                .mapToObj(i ->
                        "{\"id\":\"%s\",\"kind\":\"POSTED\",\"debitAccountId\":\"%s%d\",\"creditAccountId\":\"%s%d\",\"amount\":1,\"code\":\"BENCH\"}"
                                .formatted(
                                        Ids.next(),
                                        prefix,
                                        hot ? 0 : 1 + random.nextInt(ACCOUNTS / 2),
                                        prefix,
                                        1 + ACCOUNTS / 2 + random.nextInt(ACCOUNTS / 2)))
                .collect(Collectors.joining(",", "{\"transfers\":[", "]}"));
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(base + path))
                                .header("Authorization", "Bearer " + token())
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Kept by whoever gives it until shortly before it ends. */
    private String token() {
        return identity.client("demo-ledger-operator");
    }
}
