package kr.jangbu.loans.life;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kr.jangbu.loans.plan.DayCount;
import kr.jangbu.loans.plan.DueRule;
import kr.jangbu.loans.plan.Method;
import kr.jangbu.loans.plan.Period;
import kr.jangbu.loans.plan.Rounding;
import kr.jangbu.loans.plan.Terms;

/**
 * The terms of a loan over its life.
 *
 * @param annualRate until it is set anew, as a fraction
 * @param gracePeriods installments at the start that pay interest only
 * @param dayCount one in which days add up
 * @param waterfall in which order money pays what is due; each part once
 */
public record LifeTerms(
        BigDecimal annualRate,
        int periods,
        Period period,
        int gracePeriods,
        Method method,
        DayCount dayCount,
        DueRule dueRule,
        Rounding rounding,
        OverdueRule overdue,
        List<Part> waterfall) {
    public LifeTerms {
        if (!dayCount.addsUp()) {
            throw new IllegalArgumentException(dayCount + " does not add up day by day");
        }
        if (waterfall.size() != Part.values().length
                || waterfall.stream().distinct().count() != waterfall.size()) {
            throw new IllegalArgumentException("the waterfall names each part once");
        }
        waterfall = List.copyOf(waterfall);
    }

    /** What money can pay, see 민법 제479조 for the order where nothing else was agreed. */
    public enum Part {
        /** 비용. */
        COSTS,
        /** 연체이자. */
        DEFAULT_INTEREST,
        /** 이자. */
        INTEREST,
        /** 원금. */
        PRINCIPAL
    }

    /**
     * What being late costs (연체). A day of interest is the night before it: who pays on the day
     * after the due date is one day late.
     *
     * @param surcharge added to the loan's rate, as a fraction
     * @param cap the most that the default rate may be, as a fraction
     * @param interestDays so many days the unpaid interest bears default interest; from the next on
     *     the whole principal does
     * @param missedInRow so many installments of principal missed in a row, and the whole principal
     *     bears it
     */
    public record OverdueRule(
            BigDecimal surcharge, BigDecimal cap, int interestDays, int missedInRow) {
        BigDecimal rate(BigDecimal annualRate) {
            return annualRate.add(surcharge).min(cap.max(annualRate));
        }
    }

    /** These terms for money paid out. */
    Terms planning(long principal, LocalDate disbursedOn) {
        return new Terms(
                principal,
                annualRate,
                disbursedOn,
                null,
                periods,
                period,
                gracePeriods,
                method,
                dayCount,
                dueRule,
                rounding);
    }
}
