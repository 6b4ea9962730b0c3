package kr.jangbu.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo world's steps become calls, in order, with what earlier answers gave. */
class DemoWorldTest {
    @TempDir Path folder;

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private DemoWorld world;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(Ports.loopback(), 0), 0);
        server.createContext("/realm", e -> answer(e, 200, "{\"access_token\":\"t-of-all\"}"));
        server.createContext("/firms", this::firm);
        server.createContext(
                "/slow", e -> answer(e, asked.incrementAndGet() < 3 ? 404 : 200, "{}"));
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        world = new DemoWorld(url, new Identity(url + "/realm"), line -> {});
    }

    @AfterEach
    void hangUp() {
        server.stop(0);
    }

    @Test
    void a_document_is_sent_as_it_is_and_an_instant_may_be_moved() throws IOException {
        write(
                "1.yaml",
                """
                - {path: "/firms?kind=OTHER", pdf: 재무제표, expect: 201, save: {at: /at}}
                - {method: PUT, path: /firms/1, body: {opens: "${at}", closes: "${at+PT10S}"}, expect: 201}
                """);

        assertTrue(world.replay(folder));

        assertEquals(
                List.of(
                        "POST /firms?kind=OTHER null demo-1.yaml-1-1 %PDF-1.7\n% 재무제표",
                        "PUT /firms/1 null demo-1.yaml-2-1"
                                + " {\"opens\":\"2026-03-02T00:00:00Z\",\"closes\":\"2026-03-02T00:00:10Z\"}"),
                calls);
    }

    @Test
    void a_step_may_use_what_an_earlier_one_saved() throws IOException {
        write(
                "1.yaml",
                """
                - say: a firm registers
                  as: startup
                  method: POST
                  path: /firms
                  body: {name: 새봄, staff: 3}
                  expect: 201
                  save: {firm: /id, size: /size}
                - as: demo-officer
                  method: PUT
                  path: /firms/${firm}
                  body: {text: "firm ${firm}", size: "${size}"}
                  expect: [200, 201]
                """);

        assertTrue(world.replay(folder));

        assertEquals(
                List.of(
                        "POST /firms Bearer t-of-all demo-1.yaml-1-1 {\"name\":\"새봄\",\"staff\":3}",
                        "PUT /firms/f-1 Bearer t-of-all demo-1.yaml-2-1 {\"text\":\"firm f-1\",\"size\":7}"),
                calls);
    }

    @Test
    void a_step_that_needs_time_is_asked_again() throws IOException {
        write("1.yaml", "[{method: GET, path: /slow, expect: 200, retry: true}]");

        assertTrue(world.replay(folder));

        assertEquals(3, asked.get());
    }

    @Test
    void another_answer_than_the_expected_stops_it_and_names_the_step() throws IOException {
        write("1.yaml", "steps: [{path: /firms, as: startup, expect: 409}]");

        Trouble trouble = assertThrows(Trouble.class, () -> world.replay(folder));

        String message = String.valueOf(trouble.getMessage());
        assertTrue(message.contains("1.yaml, step 1 (POST /firms as startup)"), message);
        assertTrue(message.contains("expected [409], got 201"), message);
    }

    @Test
    void no_folder_is_no_world() {
        assertFalse(world.replay(folder.resolve("absent")));
    }

    private void firm(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(
                "%s %s %s %s %s"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                exchange.getRequestHeaders().getFirst("Authorization"),
                                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                                body));
        answer(exchange, 201, "{\"id\":\"f-1\",\"size\":7,\"at\":\"2026-03-02T00:00:00Z\"}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
