package kr.jangbu.guarantees.reckon;

import java.math.BigDecimal;

/**
 * What a guarantor pays the bank in the debtor's place (대위변제): guaranteed principal, interest on it
 * at the rate from before maturity up to the payment, allowed costs.
 */
public record Subrogation(long principal, long interest, long costs) {
    /**
     * @throws IllegalArgumentException for a negative part
     */
    public Subrogation {
        if (principal < 0 || interest < 0 || costs < 0) {
            throw new IllegalArgumentException(
                    "₩%d + ₩%d + ₩%d".formatted(principal, interest, costs));
        }
    }

    public long total() {
        return principal + interest + costs;
    }

    /**
     * Interest on the guaranteed principal, rounded down to the won: banks count whole won.
     *
     * @param days since interest was last paid, up to the payment
     */
    public static long interest(long principal, BigDecimal annualRate, long days) {
        return Fee.of(principal, annualRate, days, 1);
    }

    /**
     * What is left when part of it is refused.
     *
     * @throws IllegalArgumentException when more is refused than was asked
     */
    public Subrogation less(Subrogation refused) {
        return new Subrogation(
                principal - refused.principal, interest - refused.interest, costs - refused.costs);
    }
}
