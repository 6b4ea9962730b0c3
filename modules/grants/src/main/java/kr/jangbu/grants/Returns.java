package kr.jangbu.grants;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What came back. */
@ApplicationScoped
public class Returns implements PanacheRepositoryBase<Returned, UUID> {
    public List<Returned> of(UUID grantId) {
        return list("grantId = ?1 order by id", grantId);
    }
}
