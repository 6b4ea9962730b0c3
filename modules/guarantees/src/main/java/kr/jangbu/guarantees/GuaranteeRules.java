package kr.jangbu.guarantees;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.YamlFiles;
import kr.jangbu.programmes.Confidence;

/**
 * Rules of guarantees that no product has for itself, from {@code config/guarantees/rules.yaml}.
 */
@ApplicationScoped
public class GuaranteeRules {
    /** Points from a value on. */
    public record Step(BigDecimal from, int points) {}

    /**
     * One criterion of the card.
     *
     * @param steps from the highest value to the lowest
     * @param unknown points where nobody knows the figure
     */
    public record Criterion(String code, Text name, List<Step> steps, int unknown) {
        public int most() {
            return steps.stream().mapToInt(Step::points).max().orElse(0);
        }

        public int points(BigDecimal value) {
            return steps.stream()
                    .filter(s -> value.compareTo(s.from()) >= 0)
                    .findFirst()
                    .map(Step::points)
                    .orElse(0);
        }
    }

    /** The scorecard: at most 100 points. */
    public record Card(String version, List<Criterion> criteria) {}

    record File(
            String source,
            Confidence confidence,
            BigDecimal controllingShare,
            int reportDueDays,
            Card card) {}

    private final File file;

    GuaranteeRules(ConfigFolder config, YamlFiles yaml) {
        file = yaml.read(config.file("guarantees/rules.yaml"), File.class);
        int most = file.card().criteria().stream().mapToInt(Criterion::most).sum();
        if (most != 100) {
            throw new IllegalStateException(
                    "guarantees/rules.yaml: the card has %d points, not 100".formatted(most));
        }
    }

    /** From which share on an owner and what he owns count together. */
    public BigDecimal controllingShare() {
        return file.controllingShare();
    }

    /** By which day of the next month a month's balance is due. */
    public int reportDueDays() {
        return file.reportDueDays();
    }

    public Card card() {
        return file.card();
    }
}
