package kr.jangbu.firms.designate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Ids;

/** The annual checks of all designations. */
@ApplicationScoped
public class AnnualChecks implements PanacheRepositoryBase<AnnualCheck, UUID> {
    /** In the order of their dates. */
    public List<AnnualCheck> of(UUID designationId) {
        return list("designationId = ?1 order by number", designationId);
    }

    /** One for each year of the period, due on the year's last day. */
    void plan(UUID designationId, LocalDate from, LocalDate to) {
        int number = (int) count("designationId", designationId);
        LocalDate next = from.plusYears(1);
        for (int year = 1; !next.minusDays(1).isAfter(to); year++) {
            persist(
                    new AnnualCheck(
                            Ids.derived(designationId, "check/" + (number + year)),
                            designationId,
                            number + year,
                            next.minusDays(1)));
            next = from.plusYears(year + 1L);
        }
    }

    /** Due by a day, without an answer or outcome, not reminded yet, of running designations. */
    List<UUID> toRemind(LocalDate dueBy, int limit) {
        return getEntityManager()
                .createQuery(
                        """
                        select c.id from AnnualCheck c, Designation d
                        where d.id = c.designationId and d.endedOn is null
                          and c.outcome is null and c.evidence is null
                          and c.reminded = false and c.dueOn <= :dueBy
                        order by c.dueOn, c.id
                        """,
                        UUID.class)
                .setParameter("dueBy", dueBy)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Without an outcome, not flagged yet, of designations that are not over. */
    List<UUID> toFlag(LocalDate day, int limit) {
        return getEntityManager()
                .createQuery(
                        """
                        select c.id from AnnualCheck c, Designation d
                        where d.id = c.designationId and d.endedOn is null
                          and c.outcome is null and c.flagged = false and c.dueOn < :day
                        order by c.dueOn, c.id
                        """,
                        UUID.class)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
    }
}
