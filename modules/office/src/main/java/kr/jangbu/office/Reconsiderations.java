package kr.jangbu.office;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Every reconsideration that was asked for. */
@ApplicationScoped
public class Reconsiderations implements PanacheRepositoryBase<Reconsideration, UUID> {
    Optional<Reconsideration> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The one against a decision. */
    public Optional<Reconsideration> against(UUID proposalId) {
        return find("proposalId", proposalId).firstResultOptional();
    }

    /** Those about a thing, the latest first. */
    public List<Reconsideration> about(String kind, UUID subject) {
        return list("kind = ?1 and subject = ?2 order by askedAt desc", kind, subject);
    }

    /** Of a firm, of an agency, or all where both are null; the longest waiting first. */
    public List<Reconsideration> page(
            @Nullable UUID firmId, @Nullable String agency, @Nullable Cursor after, int rows) {
        return getEntityManager()
                .createQuery(
                        """
                        select r from Reconsideration r
                        where (:anyFirm = true or r.firmId = :firm)
                          and (:agency is null or r.agency = :agency)
                          and (r.askedAt > :at or (r.askedAt = :at and r.id > :id))
                        order by r.askedAt, r.id
                        """,
                        Reconsideration.class)
                .setParameter("anyFirm", firmId == null)
                .setParameter("firm", firmId)
                .setParameter("agency", agency)
                .setParameter("at", after == null ? Instant.EPOCH : after.instant(0))
                .setParameter("id", after == null ? new UUID(0, 0) : after.id(1))
                .setMaxResults(rows)
                .getResultList();
    }
}
