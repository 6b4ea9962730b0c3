package kr.jangbu.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Every query on calls. */
@ApplicationScoped
public class Calls implements PanacheRepositoryBase<Call, UUID> {
    private static final List<CallState> PUBLIC =
            Arrays.stream(CallState.values()).filter(CallState::isPublic).toList();

    /** The call with its row locked: whoever changes a call holds it until the commit. */
    public Optional<Call> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * The call with its row locked against change, shared with others who only need it to stay as
     * it is: submissions hold it so that a closing or a new version waits for them.
     */
    public Optional<Call> lockShared(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    public Optional<Call> findPublic(UUID id) {
        return findByIdOptional(id).filter(c -> c.state().isPublic());
    }

    /** The reviews of a call's stages, the first first. */
    public List<Call> reviewsOf(UUID firstCallId) {
        return list("firstCallId = ?1 and role = ?2 order by stage", firstCallId, CallRole.STAGE);
    }

    /** The calls for the seats that the review of one stage freed, the oldest first. */
    public List<Call> replacementsFor(UUID firstCallId, int stage) {
        return list(
                "firstCallId = ?1 and role = ?2 and stage = ?3 order by createdAt, id",
                firstCallId,
                CallRole.REPLACEMENT,
                stage);
    }

    /** A call and all that follow from it, with their rows locked, in the order of their ids. */
    public List<Call> lockFamily(UUID firstCallId) {
        return find("id = ?1 or firstCallId = ?1 order by id", firstCallId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** {@code C2026-000007}. */
    public String nextNumber(int year) {
        Number next =
                (Number)
                        getEntityManager()
                                .createNativeQuery("select nextval('selection.call_number')")
                                .getSingleResult();
        return "C%d-%06d".formatted(year, next.longValue());
    }

    /** What the database's clock says at this very moment, not when the transaction began. */
    public Instant clock() {
        return (Instant)
                getEntityManager()
                        .createNativeQuery("select clock_timestamp()", Instant.class)
                        .getSingleResult();
    }

    /** Published calls whose bell has not rung, the soonest first. */
    public List<Call> open(Instant now, @Nullable Cursor after, int limit) {
        return getEntityManager()
                .createQuery(
                        """
                        select c from Call c join c.versions v
                        where v.number = c.currentVersion and c.state in :states
                          and v.closesAt > :now
                          and (v.closesAt > :at or (v.closesAt = :at and c.id > :id))
                        order by v.closesAt, c.id
                        """,
                        Call.class)
                .setParameter("states", PUBLIC)
                .setParameter("now", now)
                .setParameter("at", after == null ? Instant.EPOCH : after.instant(0))
                .setParameter("id", after == null ? new UUID(0, 0) : after.id(1))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Published calls whose bell has rung, the latest first. */
    public List<Call> closed(Instant now, @Nullable Cursor after, int limit) {
        return getEntityManager()
                .createQuery(
                        """
                        select c from Call c join c.versions v
                        where v.number = c.currentVersion and c.state in :states
                          and v.closesAt <= :now
                          and (v.closesAt < :at or (v.closesAt = :at and c.id < :id))
                        order by v.closesAt desc, c.id desc
                        """,
                        Call.class)
                .setParameter("states", PUBLIC)
                .setParameter("now", now)
                .setParameter("at", after == null ? now.plusSeconds(1) : after.instant(0))
                .setParameter("id", after == null ? new UUID(0, 0) : after.id(1))
                .setMaxResults(limit)
                .getResultList();
    }

    /** An agency's calls, drafts among them, the latest first; of all agencies for null. */
    public List<Call> ofAgency(@Nullable String agency, @Nullable Cursor after, int limit) {
        return getEntityManager()
                .createQuery(
                        """
                        select c from Call c
                        where (:agency is null or c.agency = :agency)
                          and (:first = true or c.createdAt < :at
                               or (c.createdAt = :at and c.id < :id))
                        order by c.createdAt desc, c.id desc
                        """,
                        Call.class)
                .setParameter("agency", agency)
                .setParameter("first", after == null)
                .setParameter("at", after == null ? Instant.EPOCH : after.instant(0))
                .setParameter("id", after == null ? new UUID(0, 0) : after.id(1))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Published calls whose bell has rung by the database's clock and that are not closed yet. */
    public List<UUID> toClose(int limit) {
        List<?> ids =
                getEntityManager()
                        .createNativeQuery(
                                """
                                select c.id from selection.call c
                                join selection.call_version v
                                  on v.call_id = c.id and v.number = c.current_version
                                where c.state = 'PUBLISHED' and v.closes_at <= clock_timestamp()
                                order by c.id limit ?1
                                """,
                                UUID.class)
                        .setParameter(1, limit)
                        .getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }
}
