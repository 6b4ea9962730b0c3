package kr.jangbu.loans;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How running loans stand. */
@ApplicationScoped
public class Standings implements PanacheRepositoryBase<Standing, UUID> {
    /** Loans whose life goes on by a day, in the order of their ids. */
    public List<UUID> toLookAt(LocalDate day, int limit) {
        return getEntityManager()
                .createQuery(
                        """
                        select s.loanId from Standing s
                        where s.lookAgainOn <= :day and s.toldThrough < :day
                        order by s.loanId
                        """,
                        UUID.class)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The base rates with which running loans are repriced. */
    public List<String> baseRates() {
        return getEntityManager()
                .createQuery(
                        "select distinct s.baseRateId from Standing s where s.baseRateId is not"
                                + " null order by s.baseRateId",
                        String.class)
                .getResultList();
    }

    /**
     * Running loans whose rate is not the base rate and their spread, in the order of their ids.
     */
    public List<UUID> toReprice(String baseRateId, BigDecimal annual, int limit) {
        return getEntityManager()
                .createQuery(
                        """
                        select s.loanId from Standing s
                        where s.baseRateId = :id and s.annualRate <> s.spread + :annual
                            and s.outstanding > 0
                        order by s.loanId
                        """,
                        UUID.class)
                .setParameter("id", baseRateId)
                .setParameter("annual", annual)
                .setMaxResults(limit)
                .getResultList();
    }
}
