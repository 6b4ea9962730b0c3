package kr.jangbu.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.jangbu.testing.Checkout;

/** What READMEs show of the code, drawn from the code: states, facts, accounts, modules. */
final class Drawings {
    private static final String LISTENER = "kr.jangbu.events.Listener";
    private static final String CONTRACTS = "kr.jangbu.contracts.";
    private static final Pattern NEEDS =
            Pattern.compile(
                    "<groupId>kr\\.jangbu</groupId><artifactId>([a-z]+)</artifactId></dependency>");

    private final JavaClasses house;

    Drawings(JavaClasses house) {
        this.house = house;
    }

    /** States, facts in and out, accounts and codes of one module; empty where it has none. */
    String ofModule(String module) {
        StringBuilder text = new StringBuilder();
        house.stream()
                .filter(c -> c.isEnum() && isOf(c, module) && c.tryGetMethod("next").isPresent())
                .sorted(Comparator.comparing(JavaClass::getName))
                .forEach(c -> text.append(states(c.reflect())));
        line(text, "Facts in", heard(module).keySet());
        line(text, "Facts out", told(module));
        line(text, "Accounts", chart("accounts", "owner", module, "pattern"));
        line(text, "Codes", chart("codes", "postedBy", module, "code"));
        return text.toString();
    }

    /** Who tells whom what, as a graph of modules. */
    String factFlow(Iterable<String> modules) {
        StringBuilder text = new StringBuilder("```mermaid\nflowchart LR\n");
        for (String module : modules) {
            Map<String, Set<String>> byPublisher = new TreeMap<>();
            heard(module)
                    .forEach((fact, publisher) ->
                            byPublisher.computeIfAbsent(publisher, p -> new TreeSet<>()).add(fact));
            byPublisher.forEach((publisher, facts) ->
                    text.append(
                            "    %s -- %s --> %s%n"
                                    .formatted(publisher, String.join("<br>", facts), module)));
        }
        return text.append("```\n").toString();
    }

    /** Which module stands on which; what all stand on is left out. */
    String moduleMap(Iterable<String> modules, Set<String> ground) {
        StringBuilder text = new StringBuilder("```mermaid\nflowchart TD\n");
        for (String module : modules) {
            NEEDS.matcher(read(Checkout.root().resolve("modules/" + module + "/pom.xml")))
                    .results()
                    .map(m -> m.group(1))
                    .filter(needed -> !ground.contains(needed))
                    .sorted()
                    .forEach(needed -> text.append("    %s --> %s%n".formatted(module, needed)));
        }
        return text.append("```\n").toString();
    }

    private static void line(StringBuilder text, String title, Set<String> items) {
        if (!items.isEmpty()) {
            text.append(
                    "**%s**: %s%n%n"
                            .formatted(
                                    title,
                                    items.stream()
                                            .map("`%s`"::formatted)
                                            .collect(Collectors.joining(", "))));
        }
    }

    private static String states(Class<?> state) {
        StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        text.append("    [*] --> ").append(state.getEnumConstants()[0]).append('\n');
        for (Object from : state.getEnumConstants()) {
            Set<?> next = next(state, from);
            next.stream()
                    .map(Object::toString)
                    .sorted()
                    .forEach(to -> text.append("    %s --> %s%n".formatted(from, to)));
            if (next.isEmpty()) {
                text.append("    %s --> [*]%n".formatted(from));
            }
        }
        return text.append("```\n\n").toString();
    }

    private static Set<?> next(Class<?> state, Object from) {
        try {
            Method next = state.getDeclaredMethod("next");
            next.setAccessible(true);
            return (Set<?>) next.invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot ask " + state + " what comes next", e);
        }
    }

    /** Fact → its publisher, for what the module's listeners take. */
    private Map<String, String> heard(String module) {
        Map<String, String> facts = new TreeMap<>();
        for (JavaClass listener : house) {
            if (isOf(listener, module)
                    && !listener.isInterface()
                    && listener.isAssignableTo(LISTENER)) {
                Class<?> fact = factOf(listener.reflect());
                facts.put(kebab(fact.getSimpleName()), publisher(fact.getPackageName()));
            }
        }
        return facts;
    }

    private static Class<?> factOf(Class<?> listener) {
        for (var type : listener.getGenericInterfaces()) {
            if (type instanceof ParameterizedType listens
                    && listens.getActualTypeArguments()[0] instanceof Class<?> fact) {
                return fact;
            }
        }
        throw new IllegalStateException(listener + " does not say what it listens to");
    }

    private Set<String> told(String module) {
        return house.stream()
                .filter(c -> isOf(c, module))
                .flatMap(c -> c.getConstructorCallsFromSelf().stream())
                .map(JavaConstructorCall::getTargetOwner)
                .filter(fact -> fact.getPackageName().equals(CONTRACTS + module))
                .filter(fact -> fact.isAssignableTo(CONTRACTS + "Fact"))
                .map(fact -> kebab(fact.getSimpleName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> chart(String list, String owner, String module, String shown) {
        Set<String> found = new TreeSet<>();
        for (JsonNode entry :
                yaml(Checkout.root().resolve("config/ledger/chart-of-accounts.yaml")).path(list)) {
            if (entry.path(owner).asText().equals(module)) {
                found.add(entry.path(shown).asText());
            }
        }
        return found;
    }

    private static boolean isOf(JavaClass type, String module) {
        return (type.getPackageName() + ".").startsWith("kr.jangbu." + module + ".");
    }

    private static String publisher(String contractPackage) {
        return contractPackage.substring(CONTRACTS.length());
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    private static JsonNode yaml(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
