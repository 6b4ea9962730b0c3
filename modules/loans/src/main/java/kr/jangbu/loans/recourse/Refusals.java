package kr.jangbu.loans.recourse;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Every refusal. */
@ApplicationScoped
public class Refusals implements PanacheRepositoryBase<Refusal, UUID> {
    /** The latest of a loan. */
    public Optional<Refusal> ofLoan(UUID loanId) {
        return find("loanId = ?1 order by refusedOn desc, proposalId desc", loanId)
                .firstResultOptional();
    }
}
