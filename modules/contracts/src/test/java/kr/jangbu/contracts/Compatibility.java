package kr.jangbu.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether readers of a committed schema can live with a new one: nothing they know may go, change
 * its type or become optional, and what is new must be optional, since older events lack it.
 */
final class Compatibility {
    private Compatibility() {}

    /** One sentence for each break; empty if there is none. */
    static List<String> breaks(JsonNode committed, JsonNode now) {
        List<String> breaks = new ArrayList<>();
        JsonNode before = committed.path("properties");
        JsonNode after = now.path("properties");
        Set<String> requiredBefore = required(committed);
        Set<String> requiredNow = required(now);
        before.properties()
                .forEach(property -> {
                    String name = property.getKey();
                    if (!after.has(name)) {
                        breaks.add(name + " is gone");
                    } else if (!FactSchema.shape(after.get(name))
                            .equals(FactSchema.shape(property.getValue()))) {
                        breaks.add(name + " has another type");
                    } else if (requiredBefore.contains(name) && !requiredNow.contains(name)) {
                        breaks.add(name + " became optional");
                    } else if (!requiredBefore.contains(name) && requiredNow.contains(name)) {
                        breaks.add(name + " became required");
                    }
                });
        after.properties()
                .forEach(property -> {
                    String name = property.getKey();
                    if (!before.has(name) && requiredNow.contains(name)) {
                        breaks.add(name + " is new and required");
                    }
                });
        return breaks;
    }

    private static Set<String> required(JsonNode schema) {
        Set<String> names = new HashSet<>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }
}
