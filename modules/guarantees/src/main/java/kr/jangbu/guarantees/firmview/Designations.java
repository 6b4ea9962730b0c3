package kr.jangbu.guarantees.firmview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import kr.jangbu.contracts.firms.DesignationEnded;
import kr.jangbu.contracts.firms.FirmDesignated;
import org.jspecify.annotations.Nullable;

/**
 * Which firms are designated, as firms told us. Not whether a designation is suspended: that the
 * books know, in the instant in which it counts.
 */
@ApplicationScoped
public class Designations {
    private final EntityManager em;

    Designations(EntityManager em) {
        this.em = em;
    }

    /** The programme by which the firm is designated, suspended or not; null without one. */
    public @Nullable String programmeOf(UUID firmId) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select programme_id from guarantees.designation
                                where firm_id = ?1 and ended_on is null
                                order by designation_id limit 1
                                """,
                                String.class)
                        .setParameter(1, firmId)
                        .getResultList();
        return found.isEmpty() ? null : (String) found.getFirst();
    }

    void know(FirmDesignated fact) {
        em.createNativeQuery(
                        """
                        insert into guarantees.designation (designation_id, firm_id, programme_id)
                        values (?1, ?2, ?3)
                        on conflict (designation_id) do update set ended_on = null
                        """)
                .setParameter(1, fact.designationId())
                .setParameter(2, fact.firmId())
                .setParameter(3, fact.programmeId())
                .executeUpdate();
    }

    void know(DesignationEnded fact) {
        em.createNativeQuery(
                        "update guarantees.designation set ended_on = ?2 where designation_id = ?1")
                .setParameter(1, fact.designationId())
                .setParameter(2, fact.endedOn())
                .executeUpdate();
    }
}
