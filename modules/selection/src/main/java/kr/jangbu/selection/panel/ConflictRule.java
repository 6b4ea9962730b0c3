package kr.jangbu.selection.panel;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.office.YamlFiles;
import kr.jangbu.selection.conflict.PartyGraph;

/** What counts as a conflict of interest: {@code config/office/conflicts.yaml}. */
@ApplicationScoped
public class ConflictRule {
    private static final String FILE = "office/conflicts.yaml";

    /**
     * @param note where the values come from
     */
    record Values(int coolingYears, int longestWay, String note) {}

    private final PartyGraph.Rule rule;

    ConflictRule(ConfigFolder config, YamlFiles yaml) {
        Values file = yaml.read(config.file(FILE), Values.class);
        this.rule = new PartyGraph.Rule(file.coolingYears(), file.longestWay());
    }

    public PartyGraph.Rule rule() {
        return rule;
    }
}
