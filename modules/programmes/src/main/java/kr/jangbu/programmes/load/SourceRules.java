package kr.jangbu.programmes.load;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.jangbu.office.Completeness;
import kr.jangbu.programmes.Source;
import org.jspecify.annotations.Nullable;

/** Every value names a source of its own file, and every source is of use. */
final class SourceRules {
    private final Set<String> known;
    private final Set<String> used = new HashSet<>();
    private final List<String> faults;

    private SourceRules(Set<String> known, List<String> faults) {
        this.known = known;
        this.faults = faults;
    }

    static void check(
            String file, Object content, Map<String, Source> sources, List<String> faults) {
        SourceRules rules = new SourceRules(sources.keySet(), faults);
        rules.visit(file, content);
        sources.keySet().stream()
                .filter(s -> !rules.used.contains(s))
                .forEach(s -> faults.add("%s: sources.%s: nothing uses it".formatted(file, s)));
    }

    private void visit(String path, @Nullable Object value) {
        switch (value) {
            case Record holder -> {
                for (RecordComponent field : holder.getClass().getRecordComponents()) {
                    Object part = Completeness.valueOf(holder, field);
                    String at = path + ": " + field.getName();
                    if (field.getName().equals("source") && part instanceof String key) {
                        meet(at, key);
                    } else {
                        visit(at, part);
                    }
                }
            }
            case Map<?, ?> map -> map.forEach((key, part) -> visit(path + "." + key, part));
            case Collection<?> items -> items.forEach(item -> visit(path, item));
            case null, default -> {}
        }
    }

    private void meet(String path, String key) {
        used.add(key);
        if (!known.contains(key)) {
            faults.add("%s: there is no source %s in this file".formatted(path, key));
        }
    }
}
