package kr.jangbu.firms.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one field held before a change and after it.
 *
 * @param field its path, e.g. {@code years[2025].revenue}
 * @param before null: it was not there
 * @param after null: it is gone
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after) {
    /** Ids say nothing to a reader, sealed texts must not. */
    private static final Set<String> UNSAID = Set.of("id", "sealed", "key");

    /** By which an element of a list is known, the first that it has. */
    private static final List<String> LABELS = List.of("year", "code", "masked", "shown");

    /** What differs between two states, in the order of the fields. */
    static List<FieldChange> between(JsonNode before, JsonNode after) {
        Map<String, String> old = flat(before);
        Map<String, String> now = flat(after);
        Set<String> fields = new LinkedHashSet<>(now.keySet());
        fields.addAll(old.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            FieldChange change = new FieldChange(field, old.get(field), now.get(field));
            if (!java.util.Objects.equals(change.before(), change.after())) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Map<String, String> flat(JsonNode state) {
        Map<String, String> fields = new LinkedHashMap<>();
        add("", state, fields);
        return fields;
    }

    private static void add(String path, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            node.properties()
                    .forEach(part -> {
                        if (!UNSAID.contains(part.getKey())) {
                            add(
                                    path.isEmpty() ? part.getKey() : path + "." + part.getKey(),
                                    part.getValue(),
                                    fields);
                        }
                    });
        } else if (node.isArray()) {
            elements(path, node, fields);
        } else if (!node.isNull()) {
            fields.put(path, node.asText());
        }
    }

    private static void elements(String path, JsonNode list, Map<String, String> fields) {
        Set<String> taken = new LinkedHashSet<>();
        for (JsonNode element : list) {
            String label = label(element);
            String unique = label;
            for (int n = 2; !taken.add(unique); n++) {
                unique = label + " " + n;
            }
            add(path + "[" + unique + "]", element, fields);
        }
    }

    private static String label(JsonNode element) {
        return LABELS.stream()
                .filter(element::hasNonNull)
                .findFirst()
                .map(name -> element.get(name).asText())
                .orElse("");
    }
}
