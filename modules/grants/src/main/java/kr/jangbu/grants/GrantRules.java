package kr.jangbu.grants;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import kr.jangbu.office.YamlFiles;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The rules of research money: cost categories, and by programme the state's share, instalments and
 * terms. Read from {@code config/grants/rules.yaml}, each rule with its source.
 */
@ApplicationScoped
public class GrantRules {
    /** A cost category (비목). Its id stands in account ids: at most 16 characters. */
    public record Category(String id, Text name) {}

    /**
     * The state's share of all costs, by how open the released model is.
     *
     * @param government more than 0, at most 1
     */
    public record Share(String openness, Text name, BigDecimal government) {}

    /**
     * One instalment.
     *
     * @param share of the state's money; all parts add up to 1
     * @param documents how many must show that the condition is met
     */
    public record Part(BigDecimal share, Text condition, int documents) {}

    /**
     * What holds for grants of a programme that are offered in this time.
     *
     * @param programmeId null: for programmes without terms of their own
     * @param to the last day; null while they last
     * @param months how long costs may fall, where the award does not say
     * @param moveTolerance how far a budget line may drift from the plan without approval, as a
     *     share of the plan
     * @param retentionYears how long papers are kept after the end
     */
    public record Terms(
            @Nullable String programmeId,
            LocalDate from,
            @Nullable LocalDate to,
            int months,
            BigDecimal moveTolerance,
            int retentionYears,
            List<Share> shares,
            List<Part> instalments,
            String source,
            Confidence confidence) {
        boolean holdsOn(LocalDate day) {
            LocalDate last = to;
            return !day.isBefore(from) && (last == null || !day.isAfter(last));
        }

        /**
         * The state's money in its parts: whole tens of won, what does not divide goes to the
         * first.
         *
         * @see <a href="https://www.law.go.kr">Treasury Money Management Act, art. 47</a>
         */
        List<Long> split(long government) {
            List<Long> amounts = new ArrayList<>();
            long later = 0;
            for (Part part : instalments.subList(1, instalments.size())) {
                long amount =
                        Won.dropUnderTen(
                                part.share().multiply(BigDecimal.valueOf(government)).longValue());
                amounts.add(amount);
                later += amount;
            }
            amounts.addFirst(government - later);
            return List.copyOf(amounts);
        }
    }

    record File(List<Category> categories, List<Terms> terms) {}

    private final File file;

    GrantRules(ConfigFolder config, YamlFiles yaml) {
        file = yaml.read(config.file("grants/rules.yaml"), File.class);
        for (Terms terms : file.terms()) {
            BigDecimal sum =
                    terms.instalments().stream()
                            .map(Part::share)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(BigDecimal.ONE) != 0) {
                throw new IllegalStateException(
                        "grants/rules.yaml: the instalments from %s add up to %s, not 1"
                                .formatted(terms.from(), sum));
            }
        }
    }

    public List<Category> categories() {
        return file.categories();
    }

    public Text category(String id) {
        return find(id).map(Category::name).orElse(Text.of(id, id));
    }

    /**
     * @throws Problem INVALID naming the field
     */
    public void requireCategory(String field, String id) {
        if (find(id).isEmpty()) {
            throw Problem.invalid(
                    field,
                    Text.of(
                            "없는 비목입니다.",
                            "must be one of " + categories().stream().map(Category::id).toList()));
        }
    }

    private Optional<Category> find(String id) {
        return file.categories().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /**
     * The terms of a programme on a day: its own, else those of all.
     *
     * @throws IllegalStateException when there are none on that day
     */
    public Terms terms(String programmeId, LocalDate day) {
        return termsOf(programmeId, day)
                .or(() -> termsOf(null, day))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "grants/rules.yaml has no terms for %s on %s"
                                        .formatted(programmeId, day)));
    }

    private Optional<Terms> termsOf(@Nullable String programmeId, LocalDate day) {
        return file.terms().stream()
                .filter(t -> java.util.Objects.equals(t.programmeId(), programmeId))
                .filter(t -> t.holdsOn(day))
                .findFirst();
    }

    /** Every openness of a model that some terms know. */
    public List<String> opennesses() {
        return file.terms().stream()
                .flatMap(t -> t.shares().stream())
                .map(Share::openness)
                .distinct()
                .toList();
    }

    /** What an openness is called; its code where no terms know it. */
    public Text openness(String id) {
        return file.terms().stream()
                .flatMap(t -> t.shares().stream())
                .filter(s -> s.openness().equals(id))
                .map(Share::name)
                .findFirst()
                .orElse(Text.of(id, id));
    }
}
