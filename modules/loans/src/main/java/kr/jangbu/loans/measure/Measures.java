package kr.jangbu.loans.measure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Measures on running loans. */
@ApplicationScoped
public class Measures implements PanacheRepositoryBase<Measure, UUID> {
    private static final int MOST = 200;

    /** A loan's, newest first. */
    public List<Measure> of(UUID loanId) {
        return find("loanId = ?1 order by proposedAt desc, id desc", loanId).page(0, MOST).list();
    }
}
