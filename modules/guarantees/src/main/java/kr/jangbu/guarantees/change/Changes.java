package kr.jangbu.guarantees.change;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was asked to change of all guarantees. */
@ApplicationScoped
public class Changes implements PanacheRepositoryBase<Change, UUID> {
    /** A guarantee's, the latest first. */
    public List<Change> of(UUID guaranteeId) {
        return list("guaranteeId = ?1 order by askedOn desc, id desc", guaranteeId);
    }

    /** The one that is not decided or done. */
    public Optional<Change> open(UUID guaranteeId) {
        return of(guaranteeId).stream().filter(Change::isOpen).findFirst();
    }

    public Optional<Change> ofCharge(UUID chargeId) {
        return find("chargeId", chargeId).firstResultOptional();
    }
}
