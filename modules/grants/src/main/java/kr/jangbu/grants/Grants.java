package kr.jangbu.grants;

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

/** Every query on grants. */
@ApplicationScoped
public class Grants implements PanacheRepositoryBase<Grant, UUID> {
    /** The grant with its row locked: whoever changes a grant holds it until the commit. */
    public Optional<Grant> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** {@code R2026-000042}. */
    public String nextNumber(int year) {
        Number next =
                (Number)
                        getEntityManager()
                                .createNativeQuery("select nextval('grants.grant_number')")
                                .getSingleResult();
        return "R%d-%06d".formatted(year, next.longValue());
    }

    public List<Grant> ofAward(UUID awardId) {
        return list("awardId = ?1 order by stage", awardId);
    }

    public List<Grant> ofFirm(UUID firmId, @Nullable Cursor after, int limit) {
        return after == null
                ? find("firmId = ?1 order by offeredAt desc, id desc", firmId).page(0, limit).list()
                : find(
                                "firmId = ?1 and (offeredAt < ?2 or (offeredAt = ?2 and id < ?3))"
                                        + " order by offeredAt desc, id desc",
                                firmId,
                                after.instant(0),
                                after.id(1))
                        .page(0, limit)
                        .list();
    }

    /**
     * Grants in these states, the oldest first.
     *
     * @param agency whose officers ask; null: of all agencies, for auditors
     */
    public List<Grant> queue(
            @Nullable String agency,
            Collection<GrantState> states,
            @Nullable Cursor after,
            int limit) {
        Instant from = after == null ? Instant.EPOCH : after.instant(0);
        UUID beyond = after == null ? new UUID(0, 0) : after.id(1);
        String behind =
                "state in ?1 and (offeredAt > ?2 or (offeredAt = ?2 and id > ?3))%s order by"
                        + " offeredAt, id";
        return (agency == null
                        ? find(behind.formatted(""), states, from, beyond)
                        : find(behind.formatted(" and agency = ?4"), states, from, beyond, agency))
                .page(0, limit)
                .list();
    }
}
