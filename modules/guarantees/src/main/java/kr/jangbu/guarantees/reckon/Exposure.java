package kr.jangbu.guarantees.reckon;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a guarantor stands for at a time: the agreed ratio of what is owed, and never more. */
public final class Exposure {
    private Exposure() {}

    /**
     * @param ratio a fraction of one, e.g. 0.85
     * @param most the guaranteed amount in won
     * @param outstanding of the bank's loan, in won
     * @return won, rounded down
     */
    public static long of(BigDecimal ratio, long most, long outstanding) {
        if (outstanding < 0 || most < 0) {
            throw new IllegalArgumentException("₩%d of at most ₩%d".formatted(outstanding, most));
        }
        return Math.min(most, part(ratio, outstanding));
    }

    /** The guaranteed part of an amount, rounded down to the won. */
    public static long part(BigDecimal ratio, long amount) {
        return BigDecimal.valueOf(amount)
                .multiply(ratio)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }
}
