package kr.jangbu.selection.call;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.office.YamlFiles;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.selection.eligibility.Tables;

/**
 * The templates of calls, from {@code config/calls/*.yaml}. A service with a faulty template
 * doesn't start.
 */
@Startup
@Singleton
public class CallTemplates {
    /** Every part of a template that says something has a source. */
    static final Set<String> PARTS =
            Set.of(
                    "openDays",
                    "capacity",
                    "entry.onePer",
                    "entry.controllingShare",
                    "entry.eligibility",
                    "entry.documents",
                    "entry.questions",
                    "entry.declarations",
                    "entry.fields",
                    "review.criteria",
                    "review.gates",
                    "review.bonuses",
                    "review.rule",
                    "review.ties",
                    "outcome.caps",
                    "outcome.appealDays",
                    "outcome.items",
                    "outcome.stages");

    private final List<CallTemplate> templates;

    /**
     * @throws IllegalStateException listing every file and field that is not in order
     */
    public CallTemplates(
            ConfigFolder config, YamlFiles yaml, Programmes programmes, Tables tables) {
        templates = config.yamlFiles("calls").stream().map(file -> readNamed(file, yaml)).toList();
        List<String> faults = new ArrayList<>();
        templates.forEach(t -> check(t, programmes, tables, faults));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "the templates of calls are not in order:\n  " + String.join("\n  ", faults));
        }
    }

    private static CallTemplate readNamed(Path file, YamlFiles yaml) {
        CallTemplate template = yaml.read(file, CallTemplate.class);
        if (!file.endsWith(template.id() + ".yaml")) {
            throw new IllegalStateException(
                    "%s: id: is %s; file and id must agree".formatted(file, template.id()));
        }
        return template;
    }

    private static void check(
            CallTemplate t, Programmes programmes, Tables tables, List<String> faults) {
        if (programmes.find(t.programme()).isEmpty()) {
            faults.add("%s: programme: there is no %s".formatted(t.id(), t.programme()));
        }
        // Any window will do: a template has none.
        CallRules.faults(t.terms(Instant.EPOCH, 2000), tables)
                .forEach(f -> faults.add("%s: %s: %s".formatted(t.id(), f.path(), f.what().en())));
        if (!t.basis().keySet().equals(PARTS)) {
            Set<String> wrong = new TreeSet<>(PARTS);
            wrong.removeAll(t.basis().keySet());
            faults.add("%s: basis: lacks %s or has too much".formatted(t.id(), wrong));
        }
        Set<String> used = new TreeSet<>();
        for (Map.Entry<String, CallTemplate.Basis> basis : t.basis().entrySet()) {
            used.add(basis.getValue().source());
            if (!t.sources().containsKey(basis.getValue().source())) {
                faults.add(
                        "%s: basis.%s: there is no source %s"
                                .formatted(t.id(), basis.getKey(), basis.getValue().source()));
            }
        }
        t.sources().keySet().stream()
                .filter(s -> !used.contains(s))
                .forEach(s -> faults.add("%s: sources.%s: nothing uses it".formatted(t.id(), s)));
    }

    public List<CallTemplate> all() {
        return templates;
    }

    public Optional<CallTemplate> find(String id) {
        return templates.stream().filter(t -> t.id().equals(id)).findFirst();
    }
}
