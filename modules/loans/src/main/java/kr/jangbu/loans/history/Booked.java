package kr.jangbu.loans.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.loans.life.Movements.Kind;
import kr.jangbu.loans.life.Movements.Movement;

/** What of loans' lives is in the books, by day and kind: the ledger's counterpart, per loan. */
@ApplicationScoped
class Booked {
    private final EntityManager em;

    Booked(EntityManager em) {
        this.em = em;
    }

    List<Movement> of(UUID loanId) {
        List<?> rows =
                em.createNativeQuery(
                                "select counts_on, kind, amount from loans.movement where loan_id ="
                                        + " ?1",
                                Object[].class)
                        .setParameter(1, loanId)
                        .getResultList();
        return rows.stream().map(r -> movement((Object[]) r)).toList();
    }

    /** Adds what is booked now; sums that come to nothing go. */
    void add(UUID loanId, List<Movement> difference) {
        for (Movement m : difference) {
            em.createNativeQuery(
                            """
                            insert into loans.movement as m (loan_id, counts_on, kind, amount)
                            values (?1, ?2, ?3, ?4)
                            on conflict (loan_id, counts_on, kind)
                                do update set amount = m.amount + excluded.amount
                            """)
                    .setParameter(1, loanId)
                    .setParameter(2, m.on())
                    .setParameter(3, m.kind().name())
                    .setParameter(4, m.amount())
                    .executeUpdate();
        }
    }

    private static Movement movement(Object[] row) {
        LocalDate on = row[0] instanceof java.sql.Date d ? d.toLocalDate() : (LocalDate) row[0];
        return new Movement(on, Kind.valueOf((String) row[1]), ((Number) row[2]).longValue());
    }
}
