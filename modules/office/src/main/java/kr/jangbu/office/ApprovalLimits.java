package kr.jangbu.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How much an officer of a grade may confirm (전결 한도), in won, by date. Read from {@code
 * config/office/approval-limits.yaml}.
 */
@ApplicationScoped
public class ApprovalLimits {
    /**
     * One grade's limit while it is in force.
     *
     * @param to the last day, or null while it lasts
     * @param limit in won; null: any amount
     */
    public record Dated(
            String grade,
            String ko,
            String en,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Long limit) {
        boolean holdsOn(LocalDate day) {
            LocalDate last = to;
            return !day.isBefore(from) && (last == null || !day.isAfter(last));
        }
    }

    /**
     * The file.
     *
     * @param source where the limits come from
     * @param confidence how sure we are of it
     */
    record File(String source, String confidence, List<Dated> limits) {}

    private final List<Dated> limits;

    ApprovalLimits(ConfigFolder config, YamlFiles yaml) {
        limits = yaml.read(config.file("office/approval-limits.yaml"), File.class).limits();
    }

    /** The grades, from the lowest to the highest. */
    public List<String> grades() {
        return limits.stream().map(Dated::grade).distinct().toList();
    }

    /** What the grade is called; the code itself where the table does not know it. */
    public Text label(String grade) {
        return limits.stream()
                .filter(d -> d.grade().equals(grade))
                .map(d -> Text.of(d.ko(), d.en()))
                .findFirst()
                .orElseGet(() -> Text.of(grade, grade));
    }

    /**
     * The largest amount that the grade may confirm on the day, in won; {@code Long.MAX_VALUE}
     * where there is no limit.
     *
     * @throws Problem FORBIDDEN when the grade has no limit on that day: it then confirms nothing
     */
    public long of(String grade, LocalDate day) {
        Dated dated =
                limits.stream()
                        .filter(d -> d.grade().equals(grade) && d.holdsOn(day))
                        .reduce((earlier, later) -> later)
                        .orElseThrow(() ->
                                Problem.forbidden(
                                        "the grade %s has no approval limit on %s"
                                                .formatted(grade, day)));
        Long limit = dated.limit();
        return limit == null ? Long.MAX_VALUE : limit;
    }
}
