package kr.jangbu.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every way to spoil a good body in exactly one place: each field, list element and map value takes
 * each wrong value of its type, is left out and is said twice, and each object gets one field more.
 */
final class SpoiltBodies {
    /**
     * @param field the spoilt place as an answer is to name it, {@code receipts[0].amount}
     * @param how {@code left out}, or the wrong value's name
     */
    record Spoilt(String field, String how, String body) {
        @Override
        public String toString() {
            return field + " " + how;
        }
    }

    static final String LEFT_OUT = "left out";
    static final String TWICE = "twice";
    static final String UNHEARD = "unheard";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode body;
    private final List<Spoilt> all = new ArrayList<>();

    private SpoiltBodies(JsonNode body) {
        this.body = body;
    }

    static List<Spoilt> of(String goodBody) {
        SpoiltBodies spoilt = new SpoiltBodies(parse(goodBody));
        spoilt.inside(spoilt.body, "");
        return List.copyOf(spoilt.all);
    }

    private void inside(JsonNode node, String path) {
        switch (node) {
            case ObjectNode object -> fields(object, path.isEmpty() ? "" : path + ".");
            case ArrayNode list -> elements(list, path);
            default -> {}
        }
    }

    private void fields(ObjectNode object, String prefix) {
        for (String name : object.propertyStream().map(e -> e.getKey()).toList()) {
            String field = prefix + name;
            JsonNode good = object.get(name);
            inside(good, field);
            replace(field, good, wrong -> object.set(name, wrong));
            object.set(name, raw(good + ",\"" + name + "\":" + good));
            add(field, TWICE);
            object.remove(name);
            add(field, LEFT_OUT);
            object.set(name, good);
        }
        object.put(UNHEARD, 1);
        add(prefix + UNHEARD, UNHEARD);
        object.remove(UNHEARD);
    }

    private void elements(ArrayNode list, String path) {
        for (int i = 0; i < list.size(); i++) {
            int index = i;
            JsonNode good = list.get(i);
            String field = path + "[" + i + "]";
            inside(good, field);
            replace(field, good, wrong -> list.set(index, wrong));
            list.set(index, good);
        }
    }

    private void replace(String field, JsonNode good, Consumer<JsonNode> place) {
        for (WrongValues.Wrong wrong : WrongValues.insteadOf(good)) {
            place.accept(raw(wrong.json()));
            add(field, wrong.name());
        }
    }

    private void add(String field, String how) {
        all.add(new Spoilt(field, how, write(body)));
    }

    /** Written as it is, even where it is no JSON. */
    private static JsonNode raw(String json) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(json));
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a good body must be JSON: " + json, e);
        }
    }

    private static String write(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + node, e);
        }
    }
}
