package kr.jangbu.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.jangbu.foundation.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was announced on one occasion: targets and statements, never rules. Nothing derives a
 * ceiling, a rate or a limit from it.
 *
 * @param figures as stated
 * @param checks which figures belong together; {@link AnnouncementCheck} does the sums
 */
public record Announcement(
        String id,
        Text name,
        LocalDate announcedOn,
        Map<String, Source> sources,
        List<Figure> figures,
        List<Check> checks) {

    /** What a figure or a parameter counts. Not a unit of the books. */
    public enum Unit {
        KRW,
        /** 0.6 is 60 %. */
        RATIO,
        GPU,
        FIRM,
        FACTORY
    }

    /**
     * One announced figure.
     *
     * @param id unique over all announcements
     * @param value in whole units; a ratio as a fraction of one
     * @param horizon the day by which it was to be reached, where one was named
     * @param note what came of it, or what else to know
     */
    public record Figure(
            String id,
            Text statement,
            BigDecimal value,
            Unit unit,
            @Nullable LocalDate horizon,
            String source,
            Confidence confidence,
            @Nullable Text note) {}

    /** How figures are put together. */
    public enum Operation {
        SUM,
        PRODUCT,
        /** The first by the second. */
        QUOTIENT
    }

    /**
     * A sum that the announcement invites.
     *
     * @param of ids of figures of this announcement
     * @param stated id of the figure that the result should equal
     */
    public record Check(
            String id,
            Text name,
            Operation operation,
            List<String> of,
            String stated,
            Text explanation) {}

    /** Every sum, with its verdict. */
    public List<AnnouncementCheck> checked() {
        return checks.stream().map(c -> AnnouncementCheck.of(this, c)).toList();
    }

    /**
     * @throws IllegalArgumentException when this announcement has no such figure
     */
    public Figure figure(String figureId) {
        return figures.stream()
                .filter(f -> f.id().equals(figureId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " has no figure " + figureId));
    }
}
