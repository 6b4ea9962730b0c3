package kr.jangbu.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;

/**
 * A request that is right, from somebody who may send it, and what about it may change and still be
 * right. Ids in its path name nothing: the body is checked first.
 *
 * @param operation as the OpenAPI document names it, {@code POST /api/v1/loans/{id}/decision}
 */
record GoodRequest(String operation, Client sender, String body, List<Legal> exceptions) {
    /** What looks spoilt but is not, and why. */
    record Legal(String field, String reason, List<String> hows) {}

    static GoodRequest of(String operation, Client sender, String body) {
        return new GoodRequest(operation, sender, body, List.of());
    }

    /**
     * @param hows as {@link SpoiltBodies} and {@link WrongValues} name them
     */
    GoodRequest legal(String field, String reason, String... hows) {
        List<Legal> more = new ArrayList<>(exceptions);
        more.add(new Legal(field, reason, List.of(hows)));
        return new GoodRequest(operation, sender, body, List.copyOf(more));
    }

    String method() {
        return operation.split(" ", 2)[0];
    }

    String path() {
        return operation
                .split(" ", 2)[1]
                .replace("{programmeId}", Scenario.YOUTH)
                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
    }

    Answer send(String json) {
        return send("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(String contentType, byte[] bytes) {
        return Answer.of(sender.send(method(), path(), contentType, bytes));
    }

    boolean allows(SpoiltBodies.Spoilt spoilt) {
        return exceptions.stream()
                .anyMatch(e -> e.field().equals(spoilt.field()) && e.hows().contains(spoilt.how()));
    }

    /** Exceptions of the table that spoil nothing: typing mistakes, or fields that are gone. */
    List<String> idleExceptions(List<SpoiltBodies.Spoilt> spoilt) {
        return exceptions.stream()
                .flatMap(e -> e.hows().stream().map(how -> e.field() + " " + how))
                .filter(e -> spoilt.stream().noneMatch(s -> s.toString().equals(e)))
                .toList();
    }

    @Override
    public String toString() {
        return operation;
    }
}
