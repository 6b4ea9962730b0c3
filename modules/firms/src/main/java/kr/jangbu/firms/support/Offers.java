package kr.jangbu.firms.support;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.jangbu.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Every query on offers. */
@ApplicationScoped
public class Offers implements PanacheRepositoryBase<Offer, UUID> {
    private static final String LATEST_FIRST = " order by publishedAt desc, id desc";
    private static final String BEYOND =
            " and (publishedAt < ?2 or (publishedAt = ?2 and id < ?3))";

    Optional<Offer> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those that firms may still ask for, the latest first. */
    public List<Offer> open(LocalDate day, @Nullable Cursor after, int limit) {
        return page("past = false and lastDay >= ?1", day, after, limit);
    }

    public List<Offer> ofProvider(UUID providerId, @Nullable Cursor after, int limit) {
        return page("providerId = ?1", providerId, after, limit);
    }

    /**
     * @param agency empty for all
     */
    public List<Offer> ofAgency(String agency, @Nullable Cursor after, int limit) {
        return page("(?1 = '' or agency = ?1)", agency, after, limit);
    }

    public Map<UUID, Offer> byId(Collection<UUID> ids) {
        return list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Offer::id, Function.identity()));
    }

    /** Those whose last day has passed and that were not closed yet. */
    List<UUID> toClose(LocalDate day, int limit) {
        return getEntityManager()
                .createQuery(
                        "select o.id from Offer o where o.past = false and o.lastDay < :day order"
                                + " by o.lastDay, o.id",
                        UUID.class)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
    }

    private List<Offer> page(String which, Object it, @Nullable Cursor after, int limit) {
        return (after == null
                        ? find(which + LATEST_FIRST, it)
                        : find(which + BEYOND + LATEST_FIRST, it, after.instant(0), after.id(1)))
                .page(0, limit)
                .list();
    }
}
