package kr.jangbu.guarantees;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The fees of all guarantees, and how much of each has become income. */
@ApplicationScoped
public class Charges implements PanacheRepositoryBase<Charge, UUID> {
    /** A guarantee's, the earliest first. */
    public List<Charge> of(UUID guaranteeId) {
        return list("guaranteeId = ?1 order by startsOn, id", guaranteeId);
    }

    /**
     * Those that were paid and run, locked until the commit: the day's earnings wait, and what
     * {@link #earned} says stays true.
     */
    public List<Charge> running(UUID guaranteeId) {
        return find("guaranteeId = ?1 and closedOn is null order by startsOn, id", guaranteeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .filter(Charge::isRunning)
                .toList();
    }

    public List<Charge> due(UUID guaranteeId) {
        return of(guaranteeId).stream().filter(Charge::isDue).toList();
    }

    /** What the books have taken as income of each, in won. */
    public Map<UUID, Long> earned(Collection<UUID> chargeIds) {
        List<?> rows =
                getEntityManager()
                        .createNativeQuery(
                                """
                                select charge_id, sum(amount) from guarantees.earning
                                where charge_id = any(?1) group by charge_id
                                """,
                                Object[].class)
                        .setParameter(1, chargeIds.toArray(UUID[]::new))
                        .getResultList();
        Map<UUID, Long> earned = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            earned.put((UUID) columns[0], ((Number) columns[1]).longValue());
        }
        return earned;
    }

    /** Writes down what of a charge became income on a day. */
    public void noteEarned(Charge charge, LocalDate day, long amount) {
        if (amount != 0) {
            getEntityManager()
                    .createNativeQuery(
                            """
                            insert into guarantees.earning (charge_id, earned_on, amount, closing)
                            values (?1, ?2, ?3, true)
                            """)
                    .setParameter(1, charge.id())
                    .setParameter(2, day)
                    .setParameter(3, amount)
                    .executeUpdate();
        }
    }
}
