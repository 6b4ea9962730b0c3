package kr.jangbu.programmes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BinaryOperator;
import kr.jangbu.foundation.Text;
import kr.jangbu.programmes.Announcement.Check;
import kr.jangbu.programmes.Announcement.Figure;
import kr.jangbu.programmes.Announcement.Operation;

/**
 * An announced sum, recomputed: what was stated, what comes out, and whether they agree. A
 * difference is shown, never mended.
 *
 * @param formula figures' ids with the sign between them
 * @param computed exact; a quotient to ten decimals
 * @param difference computed − stated
 */
public record AnnouncementCheck(
        String id,
        Text name,
        String formula,
        List<Figure> operands,
        Figure stated,
        BigDecimal computed,
        BigDecimal difference,
        Verdict verdict,
        Text explanation) {
    private static final int QUOTIENT_DECIMALS = 10;

    /** Whether the figures add up. */
    public enum Verdict {
        AGREES,
        DIFFERS
    }

    static AnnouncementCheck of(Announcement announcement, Check check) {
        List<Figure> operands = check.of().stream().map(announcement::figure).toList();
        Figure stated = announcement.figure(check.stated());
        BigDecimal computed =
                operands.stream().map(Figure::value).reduce(arithmetic(check)).orElseThrow();
        BigDecimal difference = computed.subtract(stated.value());
        return new AnnouncementCheck(
                check.id(),
                check.name(),
                String.join(sign(check.operation()), check.of()),
                operands,
                stated,
                computed,
                difference,
                difference.signum() == 0 ? Verdict.AGREES : Verdict.DIFFERS,
                check.explanation());
    }

    private static BinaryOperator<BigDecimal> arithmetic(Check check) {
        return switch (check.operation()) {
            case SUM -> BigDecimal::add;
            case PRODUCT -> BigDecimal::multiply;
            case QUOTIENT -> (a, b) -> a.divide(b, QUOTIENT_DECIMALS, RoundingMode.HALF_UP);
        };
    }

    private static String sign(Operation operation) {
        return switch (operation) {
            case SUM -> " + ";
            case PRODUCT -> " × ";
            case QUOTIENT -> " ÷ ";
        };
    }
}
