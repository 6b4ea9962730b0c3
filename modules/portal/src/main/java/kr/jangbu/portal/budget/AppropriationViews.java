package kr.jangbu.portal.budget;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The budget documents that the portal was told of. */
@ApplicationScoped
public class AppropriationViews implements PanacheRepositoryBase<AppropriationView, UUID> {
    /** Those of a budget year, the oldest first. */
    public List<AppropriationView> ofYear(int budgetYear) {
        return list("budgetYear = ?1 order by confirmedOn, appropriationId", budgetYear);
    }

    public List<Integer> years() {
        return getEntityManager()
                .createQuery("select distinct a.budgetYear from AppropriationView a", Integer.class)
                .getResultList();
    }
}
