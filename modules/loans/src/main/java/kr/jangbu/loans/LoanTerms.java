package kr.jangbu.loans;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import kr.jangbu.loans.plan.DayCount;
import kr.jangbu.loans.plan.DueRule;
import kr.jangbu.loans.plan.Method;
import kr.jangbu.loans.plan.Period;
import kr.jangbu.loans.plan.Rounding;
import kr.jangbu.loans.plan.Terms;

/**
 * The terms of a loan as its product had them when it was decided; a later version of the product
 * does not touch them.
 */
@Embeddable
public class LoanTerms {
    @Column(name = "annual_rate")
    private BigDecimal annualRate;

    @Column(name = "term_months")
    private int termMonths;

    @Column(name = "grace_months")
    private int graceMonths;

    @Column(name = "months_per_period")
    private int monthsPerPeriod;

    @Column(name = "won_multiple")
    private long wonMultiple;

    @Enumerated(EnumType.STRING)
    @Column(name = "remainder_to")
    private Rounding.Remainder remainderTo;

    @SuppressWarnings("NullAway.Init")
    protected LoanTerms() {}

    public LoanTerms(
            BigDecimal annualRate,
            int termMonths,
            int graceMonths,
            int monthsPerPeriod,
            long wonMultiple,
            Rounding.Remainder remainderTo) {
        this.annualRate = annualRate;
        this.termMonths = termMonths;
        this.graceMonths = graceMonths;
        this.monthsPerPeriod = monthsPerPeriod;
        this.wonMultiple = wonMultiple;
        this.remainderTo = remainderTo;
    }

    /** Nominal, as a fraction: 0.025 is 2.5 %. */
    public BigDecimal annualRate() {
        return annualRate;
    }

    public int termMonths() {
        return termMonths;
    }

    public int graceMonths() {
        return graceMonths;
    }

    Terms planning(long principal, LocalDate disbursedOn) {
        return new Terms(
                principal,
                annualRate,
                disbursedOn,
                null,
                termMonths / monthsPerPeriod,
                Period.ofMonths(monthsPerPeriod),
                graceMonths / monthsPerPeriod,
                Method.EQUAL_INSTALLMENT,
                DayCount.ACT_365F,
                DueRule.FOLLOWING,
                Rounding.dropping(wonMultiple, remainderTo));
    }
}
