package kr.jangbu.firms.designate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Every query on designations. */
@ApplicationScoped
public class Designations implements PanacheRepositoryBase<Designation, UUID> {
    private static final String LATEST_FIRST = " order by madeAt desc, id desc";
    private static final String BEYOND = " and (madeAt < ?3 or (madeAt = ?3 and id < ?4))";

    /** The designation with its row locked until the commit. */
    public Optional<Designation> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether an award was counted before: it counts once. */
    boolean knowsAward(UUID awardId) {
        Number known =
                (Number)
                        getEntityManager()
                                .createNativeQuery(
                                        "select count(*) from firms.designation_award where"
                                                + " award_id = ?1")
                                .setParameter(1, awardId)
                                .getSingleResult();
        return known.longValue() > 0;
    }

    void rememberAward(UUID awardId, UUID designationId) {
        getEntityManager()
                .createNativeQuery(
                        "insert into firms.designation_award (award_id, designation_id) values"
                                + " (?1, ?2)")
                .setParameter(1, awardId)
                .setParameter(2, designationId)
                .executeUpdate();
    }

    /** The one that rests on this award now, locked. */
    Optional<Designation> lockOfAward(UUID awardId) {
        return find("awardId", awardId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The firm's designation that is not over, locked. */
    Optional<Designation> lockPresent(UUID firmId, String programmeId) {
        return find("firmId = ?1 and programmeId = ?2 and endedOn is null", firmId, programmeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The firm's designation that is over and withholds the headroom still, locked. */
    Optional<Designation> lockWithholding(UUID firmId, String programmeId) {
        return find(
                        "firmId = ?1 and programmeId = ?2 and endedOn is not null and withheldBy is"
                                + " not null order by endedOn desc",
                        firmId,
                        programmeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** A firm's, the latest first; hardly ever more than a few. */
    public List<Designation> ofFirm(UUID firmId) {
        return list("firmId = ?1" + LATEST_FIRST, firmId);
    }

    /** The firm's that is not over, else its latest. */
    public Optional<Designation> latestOfFirm(UUID firmId) {
        List<Designation> all = ofFirm(firmId);
        return all.stream()
                .filter(d -> !d.state().isOver())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** A page for officers and auditors, the latest first; of all agencies where null. */
    public List<Designation> list(
            @Nullable String agency,
            java.util.Collection<DesignationState> states,
            @Nullable Cursor after,
            int limit) {
        String whose = "(?1 = '' or agency = ?1) and state in ?2";
        return (after == null
                        ? find(whose + LATEST_FIRST, agency == null ? "" : agency, states)
                        : find(
                                whose + BEYOND + LATEST_FIRST,
                                agency == null ? "" : agency,
                                states,
                                after.instant(0),
                                after.id(1)))
                .page(0, limit)
                .list();
    }

    public long count(String programmeId, DesignationState state) {
        return count("programmeId = ?1 and state = ?2", programmeId, state);
    }

    /** What is not over though its last day has passed. */
    List<UUID> toExpire(LocalDate day, int limit) {
        return getEntityManager()
                .createQuery(
                        """
                        select d.id from Designation d
                        where d.endedOn is null and d.validTo < :day order by d.validTo, d.id
                        """,
                        UUID.class)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
    }
}
