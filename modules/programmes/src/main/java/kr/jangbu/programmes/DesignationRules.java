package kr.jangbu.programmes;

import java.util.List;
import java.util.Optional;

/** The rules of all designations, as read from the data files when the service started. */
public record DesignationRules(List<DesignationRule> rules) {
    public DesignationRules {
        rules = List.copyOf(rules);
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
