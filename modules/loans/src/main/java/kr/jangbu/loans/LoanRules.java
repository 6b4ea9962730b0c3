package kr.jangbu.loans;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.foundation.Text;
import kr.jangbu.loans.life.LifeTerms.Part;
import kr.jangbu.office.YamlFiles;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.programmes.Source;

/**
 * The rules of loans that run, from {@code config/loans/rules.yaml}, each with its source. A loan
 * keeps those of the day on which it was applied for.
 */
@ApplicationScoped
public class LoanRules {
    /** What being late costs, see {@link kr.jangbu.loans.life.LifeTerms.OverdueRule}. */
    public record Late(
            LocalDate from,
            BigDecimal surcharge,
            BigDecimal cap,
            int interestDays,
            int missedInRow,
            String source,
            Confidence confidence) {}

    /** In which order money pays. */
    public record Waterfall(
            LocalDate from, List<Part> order, String source, Confidence confidence) {}

    /**
     * A class of loans by how late they are (자산건전성 분류).
     *
     * @param daysFrom so many days late or more
     * @param provision of the principal outstanding, 0 to 1
     */
    public record LateClass(
            String id,
            Text name,
            int daysFrom,
            BigDecimal provision,
            String source,
            Confidence confidence) {}

    record File(
            Map<String, Source> sources,
            List<Late> late,
            List<Waterfall> waterfall,
            List<LateClass> classes) {}

    private final File file;

    LoanRules(ConfigFolder config, YamlFiles yaml) {
        file = yaml.read(config.file("loans/rules.yaml"), File.class);
        file.late().forEach(r -> requireSource(r.source()));
        file.waterfall().forEach(r -> requireSource(r.source()));
        file.classes().forEach(r -> requireSource(r.source()));
    }

    /** The rule in force on a day. */
    public Late late(LocalDate day) {
        return inForce(file.late(), Late::from, day);
    }

    /** The rule in force on a day. */
    public Waterfall waterfall(LocalDate day) {
        return inForce(file.waterfall(), Waterfall::from, day);
    }

    /** From the best to the worst. */
    public List<LateClass> classes() {
        return file.classes();
    }

    /** The class of a loan that is so many days late. */
    public LateClass classOf(int daysLate) {
        return file.classes().stream()
                .filter(c -> c.daysFrom() <= daysLate)
                .max(Comparator.comparingInt(LateClass::daysFrom))
                .orElseThrow();
    }

    private void requireSource(String id) {
        if (!file.sources().containsKey(id)) {
            throw new IllegalStateException("loans/rules.yaml has no source " + id);
        }
    }

    private static <R> R inForce(List<R> rules, Function<R, LocalDate> from, LocalDate day) {
        return rules.stream()
                .filter(r -> !from.apply(r).isAfter(day))
                .max(Comparator.comparing(from))
                .orElseThrow(
                        () -> new IllegalStateException("loans/rules.yaml has no rule for " + day));
    }
}
