package kr.jangbu.selection.rank;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * What one reviewer handed in on one application.
 *
 * @param points criterion → points, 0 to the criterion's maximum
 * @param gates gate → whether it is met
 */
public record Sheet(UUID reviewer, Map<String, BigDecimal> points, Map<String, Boolean> gates) {
    public Sheet {
        points = Map.copyOf(points);
        gates = Map.copyOf(gates);
    }

    /**
     * @throws IllegalArgumentException when the sheet has no points for it
     */
    BigDecimal pointsOf(String criterion) {
        BigDecimal value = points.get(criterion);
        if (value == null) {
            throw new IllegalArgumentException(
                    "the sheet of %s lacks %s".formatted(reviewer, criterion));
        }
        return value;
    }
}
