package kr.jangbu.programmes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The rules of all designations, as read from the data files when the service started. */
public record DesignationRules(Map<String, Source> sources, List<DesignationRule> rules) {
    public DesignationRules {
        sources = Map.copyOf(sources);
        rules = List.copyOf(rules);
    }

    /** Where a value of these rules was read. */
    public Source source(DatedValue<?> value) {
        return Objects.requireNonNull(sources.get(value.source()), value.source());
    }

    public Optional<DesignationRule> find(String programmeId) {
        return rules.stream().filter(r -> r.programme().equals(programmeId)).findFirst();
    }

    /**
     * @throws IllegalArgumentException when the programme designates nobody
     */
    public DesignationRule require(String programmeId) {
        return find(programmeId)
                .orElseThrow(() ->
                        new IllegalArgumentException(programmeId + " has no rule of designation"));
    }
}
