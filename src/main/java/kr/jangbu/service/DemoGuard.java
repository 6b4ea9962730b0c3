package kr.jangbu.service;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start in production while the demo's people, clients or secrets exist there: a known
 * password is an open door.
 *
 * <p>Asks the identity provider for a token as each demo client with the demo secret. It answers
 * "invalid client credentials" for an unknown client and for another secret; any other answer means
 * that the secret was right. The client through which the demo's people log in with a password is
 * among them, so people are covered by it; {@link DemoTokens} refuses what might still come.
 */
@ApplicationScoped
class DemoGuard {
    static final String DEMO_SECRET = "demo";
    private static final String WEB_CLIENT = "jangbu-web";

    /** What the realm file's variable becomes where nobody set it: a secret that everyone knows. */
    private static final String UNFILLED_SECRET = "${JANGBU_WEB_SECRET}";

    private static final List<String> DEMO_CLIENTS =
            List.of(
                    WEB_CLIENT,
                    "jangbu-cli",
                    "demo-ledger-operator",
                    "demo-auditor",
                    "demo-bank-003",
                    "demo-bank-004",
                    "demo-officer",
                    "demo-officer2",
                    "demo-startup",
                    "demo-reviewer",
                    "demo-reviewer2",
                    "demo-reviewer3",
                    "demo-fundmanager");

    /** What the tests sign with, and anybody can: 32 zero bytes. */
    private static final String TEST_KEY =
            "MC4CAQAwBQYDK2VwBCIEIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static final int SESSION_SECRET_LENGTH = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final boolean refuseDemo;
    private final String issuer;
    private final String webSecret;
    private final Optional<String> sessionSecret;
    private final String sealKey;
    private final String certificateKey;

    DemoGuard(
            @ConfigProperty(name = "jangbu.refuse-demo") boolean refuseDemo,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String webSecret,
            @ConfigProperty(name = "quarkus.oidc.token-state-manager.encryption-secret")
                    Optional<String> sessionSecret,
            @ConfigProperty(name = "jangbu.ledger.seal-key") String sealKey,
            @ConfigProperty(name = "jangbu.certificates.signing-key") String certificateKey) {
        this.refuseDemo = refuseDemo;
        this.issuer = issuer;
        this.webSecret = webSecret;
        this.sessionSecret = sessionSecret;
        this.sealKey = sealKey;
        this.certificateKey = certificateKey;
    }

    void onStart(@Observes @Priority(1) StartupEvent event) {
        if (!refuseDemo) {
            return;
        }
        List<String> faults = new ArrayList<>();
        if (webSecret.equals(DEMO_SECRET)) {
            faults.add("JANGBU_WEB_SECRET is the demo's secret");
        }
        if (sessionSecret.orElse("").length() < SESSION_SECRET_LENGTH) {
            faults.add(
                    "JANGBU_SESSION_SECRET has fewer than %d characters"
                            .formatted(SESSION_SECRET_LENGTH));
        }
        if (isTheTests(certificateKey)) {
            faults.add("JANGBU_CERTIFICATE_KEY is the tests' key, with which anybody can sign");
        }
        if (isTheTests(sealKey)) {
            faults.add("JANGBU_SEAL_KEY is the tests' key, with which anybody can sign");
        }
        if (!isHttpsOrLoopback(URI.create(issuer))) {
            faults.add("JANGBU_OIDC_URL is not https");
        }
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (String client : DEMO_CLIENTS) {
                if (accepts(http, client, DEMO_SECRET)) {
                    faults.add("the client " + client + " exists with the demo's secret or people");
                }
            }
            if (accepts(http, WEB_CLIENT, UNFILLED_SECRET)) {
                faults.add(
                        "the realm was imported without JANGBU_WEB_SECRET: give the client "
                                + WEB_CLIENT
                                + " a secret of its own");
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "refusing to start in production: " + String.join("; ", faults));
        }
    }

    private static boolean isTheTests(String key) {
        return key.replaceAll("-----[A-Z ]+-----|\\s", "").equals(TEST_KEY);
    }

    /**
     * A public client answers a password login for nobody differently from a client that is not
     * there.
     */
    private boolean accepts(HttpClient http, String client, String secret) {
        try {
            HttpResponse<String> answer =
                    http.send(tokenRequest(client, secret), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() != 401
                    || !answer.body().contains("Invalid client or Invalid client credentials");
        } catch (IOException e) {
            throw new IllegalStateException(
                    "refusing to start in production: the identity provider at "
                            + issuer
                            + " does not answer, so nobody can say whether demo secrets exist",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking about demo secrets", e);
        }
    }

    private HttpRequest tokenRequest(String client, String secret) {
        String credentials =
                Base64.getEncoder()
                        .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + credentials)
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
    }

    private static boolean isHttpsOrLoopback(URI uri) {
        return "https".equals(uri.getScheme())
                || List.of("localhost", "127.0.0.1", "[::1]")
                        .contains(String.valueOf(uri.getHost()));
    }
}
