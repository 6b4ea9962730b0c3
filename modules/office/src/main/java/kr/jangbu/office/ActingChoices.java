package kr.jangbu.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of several memberships a person has switched to. */
@ApplicationScoped
public class ActingChoices {
    private final EntityManager em;

    ActingChoices(EntityManager em) {
        this.em = em;
    }

    @Nullable UUID of(String person) {
        List<?> rows =
                em.createNativeQuery(
                                "select membership_id from office.acting where person = ?1",
                                UUID.class)
                        .setParameter(1, person)
                        .getResultList();
        return rows.isEmpty() ? null : (UUID) rows.getFirst();
    }

    @Transactional
    void choose(String person, UUID membershipId) {
        em.createNativeQuery(
                        """
                        insert into office.acting (person, membership_id) values (?1, ?2)
                        on conflict (person) do update set membership_id = excluded.membership_id
                        """)
                .setParameter(1, person)
                .setParameter(2, membershipId)
                .executeUpdate();
    }
}
