package kr.jangbu.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.jangbu.testing.Checkout;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** {@code docker-compose.yml} as its reader sees it: anchors and merge keys resolved. */
final class Compose {
    static final Path FILE = Checkout.root().resolve("docker-compose.yml");

    /** {@code ${NAME}}, {@code ${NAME:?why}} or {@code ${NAME:-default}}. */
    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\{([A-Z_0-9]+)(?::([?-])([^}]*))?}");

    private final String text;
    private final JsonNode content;

    private Compose(String text, JsonNode content) {
        this.text = text;
        this.content = content;
    }

    static Compose read() {
        try {
            String text = Files.readString(FILE);
            Object loaded = new Yaml(new LoaderOptions()).load(text);
            return new Compose(text, Json.MAPPER.valueToTree(loaded));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    JsonNode content() {
        return content;
    }

    Set<String> services() {
        Set<String> names = new TreeSet<>();
        content.path("services").fieldNames().forEachRemaining(names::add);
        return names;
    }

    ObjectNode service(String name) {
        return (ObjectNode) content.path("services").path(name);
    }

    /** The variables that a deployment must set, and those it may. */
    Set<String> variables() {
        Set<String> names = new TreeSet<>();
        VARIABLE.matcher(text).results().forEach(m -> names.add(m.group(1)));
        return names;
    }

    /** The environment of a service with the variables filled in. */
    Map<String, String> environment(String service, UnaryOperator<String> values) {
        Map<String, String> environment = new TreeMap<>();
        service(service)
                .path("environment")
                .properties()
                .forEach(e -> environment.put(e.getKey(), fill(e.getValue().asText(), values)));
        return environment;
    }

    private static String fill(String text, UnaryOperator<String> values) {
        return VARIABLE.matcher(text)
                .replaceAll(m ->
                        Matcher.quoteReplacement(
                                "-".equals(m.group(2)) ? m.group(3) : values.apply(m.group(1))));
    }
}
