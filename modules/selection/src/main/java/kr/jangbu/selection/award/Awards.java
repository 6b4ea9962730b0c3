package kr.jangbu.selection.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Every award, ended ones too. */
@ApplicationScoped
public class Awards implements PanacheRepositoryBase<Award, UUID> {
    /** The award with its row locked. */
    public Optional<Award> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The latest award of an application, ended or not. */
    public Optional<Award> ofApplication(UUID applicationId) {
        return find("applicationId = ?1 order by awardedAt desc", applicationId)
                .firstResultOptional();
    }

    public List<Award> active(UUID callId) {
        return list("callId = ?1 and state = ?2", callId, Award.State.ACTIVE);
    }

    /** Active ones of several calls that are in one stage, by their ids. */
    public List<Award> inStage(Collection<UUID> callIds, int stage) {
        return list(
                "callId in ?1 and state = ?2 and stage = ?3 order by id",
                callIds,
                Award.State.ACTIVE,
                stage);
    }

    /**
     * Whose awards; null does not narrow.
     *
     * @param agency those of one agency
     */
    public record Wanted(@Nullable UUID callId, @Nullable UUID firmId, @Nullable String agency) {}

    /** The first one first. */
    public List<Award> page(Wanted wanted, @Nullable Cursor after, int rows) {
        return getEntityManager()
                .createQuery(
                        """
                        select a from Award a
                        where (:anyCall = true or a.callId = :call)
                          and (:anyFirm = true or a.firmId = :firm)
                          and (:agency is null or a.agency = :agency)
                          and (a.awardedAt > :at or (a.awardedAt = :at and a.id > :id))
                        order by a.awardedAt, a.id
                        """,
                        Award.class)
                .setParameter("anyCall", wanted.callId() == null)
                .setParameter("call", wanted.callId())
                .setParameter("anyFirm", wanted.firmId() == null)
                .setParameter("firm", wanted.firmId())
                .setParameter("agency", wanted.agency())
                .setParameter("at", after == null ? Instant.EPOCH : after.instant(0))
                .setParameter("id", after == null ? new UUID(0, 0) : after.id(1))
                .setMaxResults(rows)
                .getResultList();
    }
}
