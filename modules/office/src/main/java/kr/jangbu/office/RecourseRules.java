package kr.jangbu.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.foundation.Text;

/** Within how many days a refusal may be asked to be looked at again, and be answered. */
@ApplicationScoped
public class RecourseRules {
    /**
     * The rule of one kind from a day on.
     *
     * @param askDays business days after the notice, its day not counted
     * @param answerDays business days after the asking
     */
    public record Rule(
            String kind, Text name, LocalDate from, int askDays, int answerDays, String source) {}

    record File(List<Rule> rules) {}

    private final File file;
    private final RecourseClock clock;

    RecourseRules(ConfigFolder config, YamlFiles yaml, RecourseClock clock) {
        file = yaml.read(config.file("office/recourse.yaml"), File.class);
        this.clock = clock;
    }

    public Set<String> kinds() {
        return file.rules().stream().map(Rule::kind).collect(Collectors.toSet());
    }

    /**
     * The rule in force on a day.
     *
     * @throws IllegalStateException when the file has none
     */
    public Rule of(String kind, LocalDate day) {
        return file.rules().stream()
                .filter(r -> r.kind().equals(kind) && !r.from().isAfter(day))
                .max(Comparator.comparing(Rule::from))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "office/recourse.yaml: no rule for %s on %s".formatted(kind, day)));
    }

    /** The last day to ask, after a notice of this day. */
    public LocalDate askUntil(String kind, LocalDate toldOn) {
        return clock.lastDay(toldOn, of(kind, toldOn).askDays());
    }

    LocalDate answerUntil(String kind, LocalDate askedOn) {
        return clock.lastDay(askedOn, of(kind, askedOn).answerDays());
    }
}
