package kr.jangbu.loans;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.loans.life.Allocation;

/** How money went into loans. */
@ApplicationScoped
public class Repayments implements PanacheRepositoryBase<Repayment, UUID> {
    /** A loan's, in the order of its life. */
    public List<Repayment> of(UUID loanId) {
        return list("loanId = ?1 order by position", loanId);
    }

    /**
     * Writes down how money went in as it is told now.
     *
     * @return what was not told before
     */
    public List<Allocation> tell(UUID loanId, List<Allocation> told, LocalDate day) {
        List<Repayment> before = of(loanId);
        int same = 0;
        while (same < Math.min(before.size(), told.size())
                && before.get(same).tells(told.get(same))) {
            same++;
        }
        before.subList(same, before.size()).forEach(this::delete);
        flush();
        for (int i = same; i < told.size(); i++) {
            persist(new Repayment(loanId, i, told.get(i), day));
        }
        return told.subList(same, told.size());
    }
}
