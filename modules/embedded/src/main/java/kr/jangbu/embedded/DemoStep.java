package kr.jangbu.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One call of the demo world.
 *
 * @param as who calls: a person, or a client when the name begins with {@code demo-}; empty for a
 *     call without a token
 * @param pdf the text of a small PDF that is sent as it is, in place of a body
 * @param expected the statuses that count as success
 * @param saves name to JSON pointer into the answer; later steps write {@code ${name}}
 * @param retries repeat until the answer is the expected one and has what is to be saved
 */
record DemoStep(
        String file,
        int number,
        Optional<String> as,
        String method,
        String path,
        Map<String, String> headers,
        JsonNode body,
        Optional<String> pdf,
        Set<Integer> expected,
        Map<String, String> saves,
        Retry retries) {
    /** Whether to ask again. */
    enum Retry {
        ONCE,
        UNTIL_EXPECTED
    }

    private static final Set<String> FIELDS =
            Set.of(
                    "say", "as", "method", "path", "headers", "body", "pdf", "expect", "save",
                    "retry");

    static DemoStep read(String file, int number, JsonNode node) {
        Set<String> unknown = new HashSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty() || !node.path("path").isTextual()) {
            throw new Trouble(
                    "%s, step %d: needs a path, and may have only %s"
                            .formatted(file, number, List.copyOf(FIELDS)));
        }
        return new DemoStep(
                file,
                number,
                Optional.ofNullable(node.get("as")).map(JsonNode::asText),
                node.path("method").asText("POST"),
                node.path("path").asText(),
                texts(node.path("headers")),
                node.path("body"),
                Optional.ofNullable(node.get("pdf")).map(JsonNode::asText),
                statuses(node.path("expect")),
                texts(node.path("save")),
                node.path("retry").asBoolean(false) ? Retry.UNTIL_EXPECTED : Retry.ONCE);
    }

    boolean retry() {
        return retries == Retry.UNTIL_EXPECTED;
    }

    /** The same at every replay. */
    String key() {
        return "demo-%s-%d".formatted(file, number);
    }

    @Override
    public String toString() {
        return "%s, step %d (%s %s as %s)"
                .formatted(file, number, method, path, as.orElse("nobody"));
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
        return texts;
    }

    private static Set<Integer> statuses(JsonNode expect) {
        Set<Integer> statuses = new HashSet<>();
        if (expect.isArray()) {
            expect.forEach(s -> statuses.add(s.asInt()));
        } else {
            statuses.add(expect.asInt(200));
        }
        return Set.copyOf(statuses);
    }
}
