package kr.jangbu.selection.firmview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.contracts.firms.DesignationEnded;
import kr.jangbu.contracts.firms.FirmDesignated;
import org.jspecify.annotations.Nullable;

/** Which firms are designated under which programme, as firms told us. */
@ApplicationScoped
public class Designations {
    private final EntityManager em;

    Designations(EntityManager em) {
        this.em = em;
    }

    /** The last day of a designation that has not ended; null without one. */
    public @Nullable LocalDate lastDay(UUID firmId, String programmeId) {
        List<?> found =
                em.createNativeQuery(
                                """
                                select max(valid_to) from selection.designation
                                where firm_id = ?1 and programme_id = ?2 and ended_on is null
                                """,
                                LocalDate.class)
                        .setParameter(1, firmId)
                        .setParameter(2, programmeId)
                        .getResultList();
        return (LocalDate) found.getFirst();
    }

    void know(FirmDesignated fact) {
        em.createNativeQuery(
                        """
                        insert into selection.designation
                          (designation_id, firm_id, programme_id, valid_to)
                        values (?1, ?2, ?3, ?4)
                        on conflict (designation_id) do update set valid_to = excluded.valid_to
                        """)
                .setParameter(1, fact.designationId())
                .setParameter(2, fact.firmId())
                .setParameter(3, fact.programmeId())
                .setParameter(4, fact.validTo())
                .executeUpdate();
    }

    /** From then on its firm may apply again. */
    public void know(DesignationEnded fact) {
        em.createNativeQuery(
                        "update selection.designation set ended_on = ?2 where designation_id = ?1")
                .setParameter(1, fact.designationId())
                .setParameter(2, fact.endedOn())
                .executeUpdate();
    }
}
