package kr.jangbu.loans.close;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.jangbu.loans.LoanAccounts;
import kr.jangbu.loans.LoanRules;

/** What the close of day books: the interest earned, and what is set aside for losses. */
@ApplicationScoped
class CloseBooks {
    private final Accruals accruals;
    private final LoanAccounts accounts;
    private final LoanRules rules;
    private final EntityManager em;

    CloseBooks(Accruals accruals, LoanAccounts accounts, LoanRules rules, EntityManager em) {
        this.accruals = accruals;
        this.accounts = accounts;
        this.rules = rules;
        this.em = em;
    }

    void close(LocalDate day) {
        accounts.closeDay(day, accruals.added(day), toSetAside(day));
    }

    /** By programme, in won. */
    private Map<String, Long> toSetAside(LocalDate day) {
        String sql =
                """
                select s.programme_id, sum(trunc(s.outstanding * c.provision))::bigint
                from loans.standing s join (values %s) as c (days_from, days_to, provision)
                    on coalesce(?1 - s.unpaid_since, 0) between c.days_from and c.days_to
                group by s.programme_id order by s.programme_id
                """
                        .formatted(classes());
        List<?> rows =
                em.createNativeQuery(sql, Object[].class).setParameter(1, day).getResultList();
        return Accruals.byProgramme(rows);
    }

    private String classes() {
        List<LoanRules.LateClass> classes = rules.classes();
        return classes.stream()
                .map(c ->
                        "(%d, %d, %s)"
                                .formatted(c.daysFrom(), lastDay(c), c.provision().toPlainString()))
                .collect(Collectors.joining(", "));
    }

    private int lastDay(LoanRules.LateClass of) {
        return rules.classes().stream()
                        .mapToInt(LoanRules.LateClass::daysFrom)
                        .filter(from -> from > of.daysFrom())
                        .min()
                        .orElse(Integer.MAX_VALUE)
                - 1;
    }
}
