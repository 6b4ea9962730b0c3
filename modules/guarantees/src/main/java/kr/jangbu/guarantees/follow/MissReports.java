package kr.jangbu.guarantees.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import kr.jangbu.foundation.DayJob;
import kr.jangbu.foundation.Text;
import kr.jangbu.guarantees.GuaranteeRules;
import kr.jangbu.office.Notices;
import kr.jangbu.office.Party;

/**
 * Tells each fund, once a month, of which guarantees a bank has not reported last month's balance,
 * drawn or not. By how many days it may is a rule of the house.
 */
@ApplicationScoped
class MissReports implements DayJob {
    private final GuaranteeRules rules;
    private final Notices notices;
    private final EntityManager em;

    MissReports(GuaranteeRules rules, Notices notices, EntityManager em) {
        this.rules = rules;
        this.notices = notices;
        this.em = em;
    }

    @Override
    public String name() {
        return "guarantees.miss-reports";
    }

    @Override
    public Progress run(LocalDate day) {
        if (day.getDayOfMonth() != rules.reportDueDays() + 1) {
            return Progress.DONE;
        }
        LocalDate monthEnd = day.withDayOfMonth(1).minusDays(1);
        for (Object row :
                em.createNativeQuery(
                                """
                                select agency, bank_code, count(*) as missing,
                                  min(number) as example
                                from guarantees.guarantee
                                where state in ('LETTER_ISSUED', 'ACTIVE', 'ACCIDENT_NOTIFIED',
                                    'CLAIMED', 'EXAMINED', 'SUBROGATING')
                                  and starts_on <= ?1
                                  and (reported_on is null or reported_on < ?1)
                                group by agency, bank_code order by agency, bank_code
                                """,
                                Tuple.class)
                        .setParameter(1, monthEnd)
                        .getResultList()) {
            tell((Tuple) row, monthEnd);
        }
        return Progress.DONE;
    }

    private void tell(Tuple row, LocalDate monthEnd) {
        String bank = row.get("bank_code", String.class);
        long missing = ((Number) row.get("missing")).longValue();
        String example = row.get("example", String.class);
        notices.tell(
                Party.agency(row.get("agency", String.class)),
                Text.of(
                        "은행 %s이 보증 %d건(%s 등)의 %s 잔액을 보고하지 않았습니다."
                                .formatted(bank, missing, example, monthEnd),
                        "bank %s has not reported the balance of %s for %d guarantees, e.g. %s"
                                .formatted(bank, monthEnd, missing, example)),
                "/office/guarantees?state=ACTIVE");
    }
}
