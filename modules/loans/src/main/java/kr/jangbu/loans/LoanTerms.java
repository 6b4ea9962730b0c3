package kr.jangbu.loans;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import kr.jangbu.loans.life.LifeTerms;
import kr.jangbu.loans.plan.DayCount;
import kr.jangbu.loans.plan.DueRule;
import kr.jangbu.loans.plan.Method;
import kr.jangbu.loans.plan.Period;
import kr.jangbu.loans.plan.Rounding;
import kr.jangbu.programmes.LoanProduct.Repayment;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a loan as its product had them when it was applied for; a later version of the
 * product does not touch them.
 */
@Embeddable
public class LoanTerms {
    @Column(name = "annual_rate")
    private BigDecimal annualRate;

    /** The base rate with which it is repriced; null: the rate is fixed. */
    @Column(name = "base_rate_id")
    private @Nullable String baseRateId;

    private @Nullable BigDecimal spread;

    @Column(name = "term_months")
    private int termMonths;

    @Column(name = "grace_months")
    private int graceMonths;

    @Column(name = "months_per_period")
    private int monthsPerPeriod;

    @Enumerated(EnumType.STRING)
    private Method method;

    @Enumerated(EnumType.STRING)
    @Column(name = "day_count")
    private DayCount dayCount;

    @Enumerated(EnumType.STRING)
    @Column(name = "due_rule")
    private DueRule dueRule;

    @Enumerated(EnumType.STRING)
    @Column(name = "rounding_mode")
    private RoundingMode roundingMode;

    @Column(name = "won_multiple")
    private long wonMultiple;

    @Enumerated(EnumType.STRING)
    @Column(name = "remainder_to")
    private Rounding.Remainder remainderTo;

    @Embedded private LateTerms late;

    @SuppressWarnings("NullAway.Init")
    protected LoanTerms() {}

    public LoanTerms(Price price, Time time, Repayment repayment, LateTerms late) {
        this.annualRate = price.annualRate();
        this.baseRateId = price.baseRateId();
        this.spread = price.spread();
        this.termMonths = time.termMonths();
        this.graceMonths = time.graceMonths();
        this.monthsPerPeriod = repayment.everyMonths();
        this.method = Method.valueOf(repayment.method().name());
        this.dayCount = DayCount.valueOf(repayment.dayCount().name());
        this.dueRule = DueRule.valueOf(repayment.businessDays().name());
        this.roundingMode = RoundingMode.valueOf(repayment.rounding().name());
        this.wonMultiple = repayment.multipleWon();
        this.remainderTo = Rounding.Remainder.valueOf(repayment.remainderTo().name());
        this.late = late;
    }

    /**
     * What it costs.
     *
     * @param annualRate on the day of the application, as a fraction
     * @param baseRateId null with a fixed rate, and then so is the spread
     */
    public record Price(
            BigDecimal annualRate, @Nullable String baseRateId, @Nullable BigDecimal spread) {}

    /** How long it lasts, in months; the grace is part of the term. */
    public record Time(int termMonths, int graceMonths) {}

    /** Nominal, as a fraction: 0.025 is 2.5 %. */
    public BigDecimal annualRate() {
        return annualRate;
    }

    /** Null: the rate is fixed. */
    public @Nullable String baseRateId() {
        return baseRateId;
    }

    public @Nullable BigDecimal spread() {
        return spread;
    }

    public int termMonths() {
        return termMonths;
    }

    public int graceMonths() {
        return graceMonths;
    }

    /** As the loan's life is told. */
    public LifeTerms life() {
        return new LifeTerms(
                annualRate,
                termMonths / monthsPerPeriod,
                Period.ofMonths(monthsPerPeriod),
                graceMonths / monthsPerPeriod,
                method,
                dayCount,
                dueRule,
                new Rounding(roundingMode, wonMultiple, wonMultiple, remainderTo),
                late.rule(),
                late.waterfall());
    }
}
