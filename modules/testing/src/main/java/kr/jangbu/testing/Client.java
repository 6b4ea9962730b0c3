package kr.jangbu.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the service: a person or a machine client, perhaps acting for one firm. */
public final class Client {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** For what is sent by the thousand: REST Assured opens a connection for each. */
    private static final HttpClient PLAIN =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String baseUrl;
    private final Realm realm;
    private final @Nullable String who;
    private final Map<String, String> headers;

    private Client(String baseUrl, Realm realm, @Nullable String who, Map<String, String> headers) {
        this.baseUrl = baseUrl;
        this.realm = realm;
        this.who = who;
        this.headers = Map.copyOf(headers);
    }

    /** A person, or a service client when the name begins with {@code demo-}. */
    public static Client of(String baseUrl, Realm realm, String who) {
        return new Client(baseUrl, realm, who, Map.of());
    }

    /** Somebody without a token. */
    public static Client nobody(String baseUrl) {
        return new Client(baseUrl, Realm.DEMO, null, Map.of());
    }

    public Client actingFor(UUID membership) {
        return header("Acting-For", membership.toString());
    }

    public Client key(String idempotencyKey) {
        return header("Idempotency-Key", idempotencyKey);
    }

    public Client header(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Client(baseUrl, realm, who, more);
    }

    /** The same caller at another replica. */
    public Client at(String otherBaseUrl) {
        return new Client(otherBaseUrl, realm, who, headers);
    }

    public ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    /** Asks for an address that is written as it goes out, with its {@code %00}. */
    public ValidatableResponse getEncoded(String encodedPath) {
        return request().urlEncodingEnabled(false).get(encodedPath).then();
    }

    public ValidatableResponse post(String path) {
        return keyed().contentType(ContentType.JSON).post(path).then();
    }

    /** Posts a record, a map or a text that is sent as it is. */
    public ValidatableResponse post(String path, Object body) {
        return keyed().contentType(ContentType.JSON).body(body).post(path).then();
    }

    public ValidatableResponse put(String path, Object body) {
        return keyed().contentType(ContentType.JSON).body(body).put(path).then();
    }

    /** Posts without an idempotency key of its own making. */
    public ValidatableResponse postWithoutKey(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body).post(path).then();
    }

    /** Sends bytes as they are under whatever type they claim; the method's name is HTTP's. */
    public HttpResponse<String> send(String method, String path, String contentType, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(baseUrl + path))
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                        .header("Accept", "application/json")
                        .header("Content-Type", contentType);
        headers.forEach(request::header);
        if (!headers.containsKey("Idempotency-Key")) {
            request.header("Idempotency-Key", Ids.next().toString());
        }
        if (who != null) {
            request.header("Authorization", "Bearer " + realm.token(who));
        }
        try {
            return PLAIN.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a file; what is said of it stands in the query. */
    public ValidatableResponse upload(
            String path, Map<String, String> about, String fileName, byte[] content) {
        return keyed().contentType("application/octet-stream")
                .queryParams(about)
                .queryParam("fileName", fileName)
                .body(content)
                .post(path)
                .then();
    }

    /** Asks until the answer passes the check: for what arrives by events. */
    public ValidatableResponse getUntil(String path, Check check) {
        return until(() -> get(path), check);
    }

    /** Repeats a call until its answer passes the check, at most half a minute. */
    public static ValidatableResponse until(Call call, Check check) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            ValidatableResponse answer = call.make();
            try {
                check.of(answer);
                return answer;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                pause();
            }
        }
    }

    /** One call. */
    public interface Call {
        ValidatableResponse make();
    }

    /** What must hold of an answer; throws an AssertionError when it does not. */
    public interface Check {
        void of(ValidatableResponse answer);
    }

    private RequestSpecification keyed() {
        return headers.containsKey("Idempotency-Key")
                ? request()
                : request().header("Idempotency-Key", Ids.next().toString());
    }

    private RequestSpecification request() {
        RequestSpecification request =
                RestAssured.given().baseUri(baseUrl).accept("application/json").headers(headers);
        return who == null
                ? request
                : request.header("Authorization", "Bearer " + realm.token(who));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
