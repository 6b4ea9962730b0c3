package kr.jangbu.guarantees.money;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Money that came in for guarantees. */
@ApplicationScoped
public class MoneysIn implements PanacheRepositoryBase<MoneyIn, UUID> {
    /** A guarantee's, the earliest first. */
    public List<MoneyIn> of(UUID guaranteeId) {
        return list("guaranteeId = ?1 order by valueDate, id", guaranteeId);
    }
}
