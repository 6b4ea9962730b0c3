package kr.jangbu.selection.appeal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Every appeal. */
@ApplicationScoped
public class Appeals implements PanacheRepositoryBase<Appeal, UUID> {
    /** The appeal with its row locked. */
    Optional<Appeal> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** An application's appeal against one of the decisions. */
    public Optional<Appeal> about(UUID applicationId, Appeal.Against against) {
        return find("applicationId = ?1 and against = ?2", applicationId, against)
                .firstResultOptional();
    }

    /** Of a firm, of an agency, or all where both are null; the longest waiting first. */
    public List<Appeal> page(
            @Nullable UUID firmId, @Nullable String agency, @Nullable Cursor after, int rows) {
        return getEntityManager()
                .createQuery(
                        """
                        select a from Appeal a
                        where (:anyFirm = true or a.firmId = :firm)
                          and (:agency is null or a.agency = :agency)
                          and (a.filedAt > :at or (a.filedAt = :at and a.id > :id))
                        order by a.filedAt, a.id
                        """,
                        Appeal.class)
                .setParameter("anyFirm", firmId == null)
                .setParameter("firm", firmId)
                .setParameter("agency", agency)
                .setParameter("at", after == null ? Instant.EPOCH : after.instant(0))
                .setParameter("id", after == null ? new UUID(0, 0) : after.id(1))
                .setMaxResults(rows)
                .getResultList();
    }
}
