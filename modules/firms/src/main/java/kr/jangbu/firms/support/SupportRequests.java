package kr.jangbu.firms.support;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Every query on requests for support. */
@ApplicationScoped
public class SupportRequests implements PanacheRepositoryBase<SupportRequest, UUID> {
    private static final String LATEST_FIRST = " order by askedAt desc, id desc";
    private static final String BEYOND = " and (askedAt < ?2 or (askedAt = ?2 and id < ?3))";
    private static final Set<RequestState> OPEN =
            EnumSet.of(RequestState.ASKED, RequestState.ACCEPTED);

    Optional<SupportRequest> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isOpen(UUID offerId, UUID firmId) {
        return count("offerId = ?1 and firmId = ?2 and state in ?3", offerId, firmId, OPEN) > 0;
    }

    /** Of an offer, neither taken up nor over. */
    List<UUID> openOf(UUID offerId) {
        return list("offerId = ?1 and state in ?2 order by id", offerId, OPEN).stream()
                .map(SupportRequest::id)
                .toList();
    }

    public List<SupportRequest> ofFirm(UUID firmId, @Nullable Cursor after, int limit) {
        return page("firmId = ?1", firmId, after, limit);
    }

    public List<SupportRequest> ofProvider(UUID providerId, @Nullable Cursor after, int limit) {
        return page("providerId = ?1", providerId, after, limit);
    }

    /**
     * @param agency empty for all
     */
    public List<SupportRequest> ofAgency(String agency, @Nullable Cursor after, int limit) {
        return page("(?1 = '' or agency = ?1)", agency, after, limit);
    }

    private List<SupportRequest> page(String whose, Object who, @Nullable Cursor after, int limit) {
        return (after == null
                        ? find(whose + LATEST_FIRST, who)
                        : find(whose + BEYOND + LATEST_FIRST, who, after.instant(0), after.id(1)))
                .page(0, limit)
                .list();
    }
}
