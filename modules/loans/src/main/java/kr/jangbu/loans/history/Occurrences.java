package kr.jangbu.loans.history;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened to loans. */
@ApplicationScoped
public class Occurrences implements PanacheRepositoryBase<Occurrence, UUID> {
    /** A loan's, in the order in which they became known. */
    public List<Occurrence> of(UUID loanId) {
        return list("loanId = ?1 order by number", loanId);
    }

    /** The one that a receipt brought. */
    public Optional<Occurrence> ofReceipt(UUID receiptId) {
        return find("receiptId", receiptId).firstResultOptional();
    }
}
