package kr.jangbu.loans.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Interest that has been earned, due or not, day by day: per loan what it has come to, rounded as
 * its product says, and per day what was added. The breakdown is kept in rows of many loans, and
 * adds up to what is booked, to the won.
 */
@ApplicationScoped
class Accruals {
    private static final int LOANS_AT_ONCE = 20_000;

    // In the order of the ids, without a lock: whoever tells a life meanwhile changes other
    // columns.
    // What was earned on a day is what it has come to by then, less what it had come to before: so
    // corrections of earlier days fall into the day on which they became known.
    private static final String NEXT =
            """
            with progress as (
                select coalesce((select after_loan from loans.accrual_progress where day = ?1),
                                '00000000-0000-0000-0000-000000000000'::uuid) as after_loan
            ), part as (
                select s.* from loans.standing s
                where s.loan_id > (select after_loan from progress) order by s.loan_id limit ?2
            ), exact as (
                select loan_id, programme_id, accrued, interest_due, won_multiple, rounding_mode,
                    case when interest_denominator = 1 then 0 else interest_numerator end
                        + not_due * annual_rate
                            * case day_count when 'ACT_ACT' then loans.act_act(told_through, ?1)
                                             else ?1 - told_through end as n,
                    won_multiple
                        * case day_count when 'ACT_365F' then 365 when 'ACT_360' then 360
                                         else 365 * 366 end::numeric as d
                from part
            ), told as (
                select loan_id, programme_id, accrued as before, interest_due
                    + won_multiple * case rounding_mode
                        when 'DOWN' then div(n, d)
                        when 'HALF_UP' then div(2 * n + d, 2 * d)
                        when 'HALF_EVEN' then div(n, d) + case
                            when 2 * mod(n, d) > d or 2 * mod(n, d) = d and mod(div(n, d), 2) = 1
                            then 1 else 0 end
                        end::bigint as total
                from exact
            ), moved as (
                update loans.standing s set accrued = t.total from told t
                where s.loan_id = t.loan_id and t.total <> t.before
                returning s.loan_id, s.programme_id, t.total - t.before as amount
            ), kept as (
                insert into loans.accrual (day, programme_id, part, amount, loan_ids, amounts)
                select ?1, programme_id, (select after_loan from progress), sum(amount),
                       array_agg(loan_id), array_agg(amount)
                from moved group by programme_id
            ), ahead as (
                insert into loans.accrual_progress (day, after_loan)
                select ?1, loan_id from part order by loan_id desc limit 1
                on conflict (day) do update set after_loan = excluded.after_loan
            )
            select count(*) from part
            """;

    private final EntityManager em;

    Accruals(EntityManager em) {
        this.em = em;
    }

    /** Accrues on the next loans; false when there are none left for that day. */
    boolean next(LocalDate day) {
        Number found =
                (Number)
                        em.createNativeQuery(NEXT)
                                .setParameter(1, day)
                                .setParameter(2, LOANS_AT_ONCE)
                                .getSingleResult();
        return found.intValue() > 0;
    }

    /** What a day added, by programme, in won; below 0 where corrections took more away. */
    Map<String, Long> added(LocalDate day) {
        List<?> rows =
                em.createNativeQuery(
                                """
                                select programme_id, sum(amount)::bigint from loans.accrual
                                where day = ?1 group by programme_id order by programme_id
                                """,
                                Object[].class)
                        .setParameter(1, day)
                        .getResultList();
        return byProgramme(rows);
    }

    static Map<String, Long> byProgramme(List<?> rows) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            amounts.put((String) columns[0], ((Number) columns[1]).longValue());
        }
        return amounts;
    }
}
