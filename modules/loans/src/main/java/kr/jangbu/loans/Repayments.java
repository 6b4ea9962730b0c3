package kr.jangbu.loans;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** How money went into loans. */
@ApplicationScoped
public class Repayments implements PanacheRepositoryBase<Repayment, UUID> {
    /** A loan's repayments, the oldest first. */
    public List<Repayment> of(UUID loanId) {
        return list("loanId = ?1 order by appliedOn, id", loanId);
    }

    /**
     * What the receipts taken in so far have left, in won. A receipt that is in the books but whose
     * news has not come yet is not among it.
     */
    public long waiting(UUID loanId) {
        return of(loanId).stream().mapToLong(Repayment::left).sum();
    }
}
