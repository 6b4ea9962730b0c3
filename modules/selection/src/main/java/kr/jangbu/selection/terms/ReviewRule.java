package kr.jangbu.selection.terms;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many review, and how their scores become one.
 *
 * @param dropHighest how many of the highest scores do not count
 * @param dropLowest how many of the lowest scores do not count
 * @param trim what is highest and lowest; null: the points of each criterion
 * @param passTotal the total, bonuses included, below which nobody is selected; null where there is
 *     none
 * @param mostBonus the most that bonuses add together; null where there is no such limit
 */
public record ReviewRule(
        int minimumReviewers,
        int dropHighest,
        int dropLowest,
        @Nullable Trim trim,
        @Nullable @Decimal @Schema(type = SchemaType.STRING) BigDecimal passTotal,
        @Nullable @Decimal @Schema(type = SchemaType.STRING) BigDecimal mostBonus) {

    /** What is compared before the highest and the lowest are dropped. */
    public enum Trim {
        /** The points of each criterion by themselves. */
        PER_CRITERION,
        /** The total of each reviewer, whose whole sheet is then dropped. */
        TOTALS
    }

    public boolean trimsTotals() {
        return trim == Trim.TOTALS;
    }
}
