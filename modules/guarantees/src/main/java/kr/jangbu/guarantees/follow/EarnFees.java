package kr.jangbu.guarantees.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import kr.jangbu.foundation.DayJob;
import kr.jangbu.guarantees.GuaranteeAccounts;
import kr.jangbu.programmes.GuaranteeProduct;
import kr.jangbu.programmes.GuaranteeProduct.Earning;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;

/**
 * Fees that were paid ahead become income: what is earned by the end of the day before, daily or on
 * the first of each month as the product says. One transfer per programme; its breakdown per charge
 * stands in {@code earning} and adds up to it exactly.
 */
@ApplicationScoped
class EarnFees implements DayJob {
    private final Programmes programmes;
    private final GuaranteeAccounts accounts;
    private final EntityManager em;

    EarnFees(Programmes programmes, GuaranteeAccounts accounts, EntityManager em) {
        this.programmes = programmes;
        this.accounts = accounts;
        this.em = em;
    }

    @Override
    public String name() {
        return "guarantees.earn-fees";
    }

    @Override
    public Progress run(LocalDate day) {
        Map<String, Long> earned = new TreeMap<>();
        for (Programme programme : programmes.all()) {
            GuaranteeProduct product = programme.guarantee();
            if (product != null && earnsOn(product, day)) {
                long sum = earn(programme.id(), day);
                if (sum > 0) {
                    earned.put(programme.id(), sum);
                }
            }
        }
        accounts.earn(day, earned);
        return Progress.DONE;
    }

    private static boolean earnsOn(GuaranteeProduct product, LocalDate day) {
        Earning how = product.fee().earned().on(day).map(v -> v.value()).orElse(Earning.DAILY);
        return switch (how) {
            case DAILY -> true;
            case MONTHLY -> day.getDayOfMonth() == 1;
        };
    }

    /**
     * Locks the running charges, so that none ends meanwhile, and writes what each has earned since
     * it was last asked.
     */
    private long earn(String programmeId, LocalDate day) {
        Number sum =
                (Number)
                        em.createNativeQuery(
                                        """
                                        with running as (
                                          select id, fee, starts_on, ends_on
                                          from guarantees.charge
                                          where programme_id = ?1 and paid_on is not null
                                            and closed_on is null and starts_on < ?2
                                          order by id for update),
                                        due as (
                                          select r.id, div(cast(r.fee as numeric)
                                              * least(?2 - r.starts_on, r.ends_on - r.starts_on),
                                              r.ends_on - r.starts_on)
                                            - coalesce((select sum(e.amount)
                                                from guarantees.earning e
                                                where e.charge_id = r.id), 0) as amount
                                          from running r),
                                        written as (
                                          insert into guarantees.earning
                                            (charge_id, earned_on, amount, closing)
                                          select id, ?2, amount, false from due where amount > 0
                                          returning amount)
                                        select coalesce(sum(amount), 0) from written
                                        """)
                                .setParameter(1, programmeId)
                                .setParameter(2, day)
                                .getSingleResult();
        return sum.longValue();
    }
}
