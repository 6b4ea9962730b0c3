package kr.jangbu.guarantees.claim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The claims of all banks. */
@ApplicationScoped
public class Claims implements PanacheRepositoryBase<Claim, UUID> {
    /** A guarantee's, the latest first. */
    public List<Claim> of(UUID guaranteeId) {
        return list("guaranteeId = ?1 order by claimedOn desc, id desc", guaranteeId);
    }

    public Optional<Claim> latest(UUID guaranteeId) {
        return of(guaranteeId).stream().findFirst();
    }
}
