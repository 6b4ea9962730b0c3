package kr.jangbu.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Access tokens of a realm: for service clients, and for the demo's people through the public
 * client that only the demo realm has. Keeps each token for a while, well below its life.
 */
public final class Identity {
    /** The demo realm's password for everyone, and every service client's secret. */
    public static final String DEMO = "demo";

    private static final String CLI = "jangbu-cli";

    /** Tokens live for five minutes; a kept one must last through a slow call. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Kept(String token, long untilNanos) {}

    private final URI tokenEndpoint;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /**
     * @param issuer the realm's address, {@code http://localhost:8180/realms/jangbu}
     */
    public Identity(String issuer) {
        tokenEndpoint = URI.create(issuer + "/protocol/openid-connect/token");
    }

    /** A bearer token of one of the demo's service clients. */
    public String client(String clientId) {
        return client(clientId, DEMO);
    }

    /** A bearer token of a service client (client credentials). */
    public String client(String clientId, String secret) {
        return kept(
                "client " + clientId,
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        clientId,
                        "client_secret",
                        secret));
    }

    /** A bearer token of a person (password grant). */
    public String person(String username) {
        return kept(
                "person " + username,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        CLI,
                        "username",
                        username,
                        "password",
                        DEMO));
    }

    /** By the house's naming: {@code demo-…} are service clients, all others people. */
    public String of(String name) {
        return name.startsWith("demo-") ? client(name) : person(name);
    }

    private String kept(String key, Map<String, String> form) {
        // One login at a time for each name: Keycloak takes several at once for an attack.
        return kept.compute(
                        key,
                        (name, known) ->
                                known != null && System.nanoTime() < known.untilNanos()
                                        ? known
                                        : new Kept(
                                                fetch(name, form),
                                                System.nanoTime() + KEPT.toNanos()))
                .token();
    }

    private String fetch(String who, Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(e -> e.getKey() + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&"));
        try {
            HttpResponse<String> answer =
                    Http.send(
                            HttpRequest.newBuilder(tokenEndpoint)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(body)));
            JsonNode token = JSON.readTree(answer.body()).path("access_token");
            if (answer.statusCode() != 200 || !token.isTextual()) {
                throw new IllegalStateException(
                        "no token for %s: %d %s"
                                .formatted(who, answer.statusCode(), answer.body()));
            }
            return token.asText();
        } catch (IOException e) {
            throw new UncheckedIOException("no token for " + who + ": Keycloak did not answer", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
