package kr.jangbu.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What earlier answers were kept under, for {@code ${name}} in later steps. An instant may be moved
 * by a duration: {@code ${opened+PT10S}}.
 */
final class DemoNames {
    private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z0-9_.+-]+)}");

    private final Map<String, JsonNode> values = new HashMap<>();

    /**
     * Known from the start: {@code today} and {@code year} in Seoul, its neighbours, and {@code
     * monthsAgo6} …
     */
    DemoNames(LocalDate today) {
        values.put("today", TextNode.valueOf(today.toString()));
        values.put("year", IntNode.valueOf(today.getYear()));
        values.put("lastYear", IntNode.valueOf(today.getYear() - 1));
        values.put("nextYear", IntNode.valueOf(today.getYear() + 1));
        for (int months : new int[] {6, 18, 30}) {
            values.put(
                    "monthsAgo" + months, TextNode.valueOf(today.minusMonths(months).toString()));
        }
    }

    /** Keeps what the pointers find; says which one finds nothing. */
    Optional<String> save(Map<String, String> pointers, JsonNode answer) {
        for (Map.Entry<String, String> entry : pointers.entrySet()) {
            JsonNode found = answer.at(entry.getValue());
            if (found.isMissingNode() || found.isNull()) {
                return Optional.of("the answer has no %s: %s".formatted(entry.getValue(), answer));
            }
            values.put(entry.getKey(), found);
        }
        return Optional.empty();
    }

    String fill(String text) {
        return NAME.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(value(m.group(1)).asText()));
    }

    /** A text that is nothing but one name becomes the kept value itself, numbers included. */
    JsonNode fill(JsonNode node) {
        return switch (node) {
            case TextNode text -> {
                Matcher whole = NAME.matcher(text.textValue());
                yield whole.matches()
                        ? value(whole.group(1))
                        : TextNode.valueOf(fill(text.textValue()));
            }
            case ObjectNode object -> {
                ObjectNode filled = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(e -> filled.set(e.getKey(), fill(e.getValue())));
                yield filled;
            }
            case ArrayNode array -> {
                ArrayNode filled = JsonNodeFactory.instance.arrayNode();
                array.forEach(e -> filled.add(fill(e)));
                yield filled;
            }
            default -> node;
        };
    }

    private JsonNode value(String name) {
        int plus = name.indexOf('+');
        if (plus > 0) {
            Instant from = Instant.parse(value(name.substring(0, plus)).asText());
            Duration by = Duration.parse(name.substring(plus + 1));
            return TextNode.valueOf(from.plus(by).toString());
        }
        JsonNode value = values.get(name);
        if (value == null) {
            throw new Trouble("the demo world uses ${%s} before any step saved it".formatted(name));
        }
        return value;
    }
}
