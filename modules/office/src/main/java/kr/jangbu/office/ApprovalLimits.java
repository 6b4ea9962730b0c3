package kr.jangbu.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    /** A grade's limits over time. */
    public record Grade(String grade, Text name, List<Dated> limits) {}

    /**
     * One limit while it was in force.
     *
     * @param to the last day, or null while it lasts
     * @param limit in won; null: any amount
     */
    public record Dated(
            LocalDate from, @Nullable LocalDate to, @Nullable Long limit, String source) {
        boolean holdsOn(LocalDate day) {
            LocalDate last = to;
            return !day.isBefore(from) && (last == null || !day.isAfter(last));
        }
    }

    record File(List<Grade> grades) {}

    private final List<Grade> grades;

    ApprovalLimits(ConfigFolder config, YamlFiles yaml) {
        grades = yaml.read(config.file("office/approval-limits.yaml"), File.class).grades();
    }

    public Set<String> grades() {
        return grades.stream().map(Grade::grade).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The largest amount that the grade may confirm on the day.
     *
     * @throws Problem FORBIDDEN when the grade has no limit on that day: it then confirms nothing
     */
    public long of(String grade, LocalDate day) {
        Dated dated =
                grades.stream()
                        .filter(g -> g.grade().equals(grade))
                        .flatMap(g -> g.limits().stream())
                        .filter(d -> d.holdsOn(day))
                        .findFirst()
                        .orElseThrow(() ->
                                Problem.forbidden(
                                        "the grade %s has no approval limit on %s"
                                                .formatted(grade, day)));
        Long limit = dated.limit();
        return limit == null ? Long.MAX_VALUE : limit;
    }
}
