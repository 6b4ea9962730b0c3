package kr.jangbu.guarantees.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The accidents of all guarantees. */
@ApplicationScoped
public class Accidents implements PanacheRepositoryBase<Accident, UUID> {
    /** A guarantee's, the latest first. */
    public List<Accident> of(UUID guaranteeId) {
        return list("guaranteeId = ?1 order by noticedOn desc, id desc", guaranteeId);
    }

    /** The one that is not over. */
    public Optional<Accident> open(UUID guaranteeId) {
        return of(guaranteeId).stream().filter(a -> a.normalisedOn() == null).findFirst();
    }
}
