package kr.jangbu.loans.disburse;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Drawdowns of loans. */
@ApplicationScoped
public class Drawdowns implements PanacheRepositoryBase<Drawdown, UUID> {
    /** A loan's, in their order. */
    public List<Drawdown> of(UUID loanId) {
        return list("loanId = ?1 order by number", loanId);
    }

    /**
     * The one that a bank's answer is about.
     *
     * @throws IllegalStateException when no loan asked for it: a person must look at it
     */
    Drawdown require(UUID paymentId) {
        return findByIdOptional(paymentId)
                .orElseThrow(() -> new IllegalStateException("no loan asked for " + paymentId));
    }
}
