package kr.jangbu.loans.recourse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.YamlFiles;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.programmes.Source;

/** What would change a refusal and when to apply again: {@code config/loans/refusals.yaml}. */
@ApplicationScoped
public class RefusalRules {
    /** When it makes sense to apply again. */
    public enum Reapply {
        AT_ONCE("사유를 해소하면 바로", "As soon as it is put right"),
        LATER("정해진 기간이 지난 뒤", "Once the time that the clause names has run"),
        ELSEWHERE("이 자금이 아닌 다른 자금", "Not from this programme");

        private final Text label;

        Reapply(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    /** What would change the answer of a clause. */
    public record Change(Text remedy, Reapply reapply) {}

    record Clause(String code, Reapply reapply, String source, Text remedy) {}

    record Other(Reapply reapply, String source, Text remedy) {}

    record Evaluation(int months, String source, Confidence confidence) {}

    record File(
            Map<String, Source> sources,
            Evaluation evaluation,
            List<Clause> clauses,
            Other other) {}

    private final File file;

    RefusalRules(ConfigFolder config, YamlFiles yaml) {
        file = yaml.read(config.file("loans/refusals.yaml"), File.class);
        Stream.concat(
                        file.clauses().stream().map(Clause::source),
                        Stream.of(file.other().source(), file.evaluation().source()))
                .filter(s -> !file.sources().containsKey(s))
                .findFirst()
                .ifPresent(s -> {
                    throw new IllegalStateException("loans/refusals.yaml has no source " + s);
                });
    }

    public Change of(String code) {
        return file.clauses().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .map(c -> new Change(c.remedy(), c.reapply()))
                .orElseGet(() -> new Change(file.other().remedy(), file.other().reapply()));
    }

    /** From when who was refused on the merits may apply again. */
    LocalDate afterEvaluation(LocalDate refusedOn) {
        return refusedOn.plusMonths(file.evaluation().months());
    }
}
