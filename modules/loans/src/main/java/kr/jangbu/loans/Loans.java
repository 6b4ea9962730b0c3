package kr.jangbu.loans;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Every query on loans. */
@ApplicationScoped
public class Loans implements PanacheRepositoryBase<Loan, UUID> {
    /** The loan with its row locked: whoever changes a loan holds it until the commit. */
    public Optional<Loan> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** {@code L2026-000042}. */
    public String nextNumber(int year) {
        Number next =
                (Number)
                        getEntityManager()
                                .createNativeQuery("select nextval('loans.loan_number')")
                                .getSingleResult();
        return "L%d-%06d".formatted(year, next.longValue());
    }

    public List<Loan> ofFirm(UUID firmId, @Nullable Cursor after, int limit) {
        return after == null
                ? find("firmId = ?1 order by appliedAt desc, id desc", firmId).page(0, limit).list()
                : find(
                                "firmId = ?1 and (appliedAt < ?2 or (appliedAt = ?2 and id < ?3))"
                                        + " order by appliedAt desc, id desc",
                                firmId,
                                after.instant(0),
                                after.id(1))
                        .page(0, limit)
                        .list();
    }

    /** An agency's loans in these states, the longest waiting first. */
    public List<Loan> queue(
            String agency, Collection<LoanState> states, @Nullable Cursor after, int limit) {
        Instant from = after == null ? Instant.EPOCH : after.instant(0);
        UUID beyond = after == null ? new UUID(0, 0) : after.id(1);
        return find(
                        "agency = ?1 and state in ?2 and (appliedAt > ?3 or (appliedAt = ?3 and id >"
                                + " ?4)) order by appliedAt, id",
                        agency,
                        states,
                        from,
                        beyond)
                .page(0, limit)
                .list();
    }

    /** All loans in these states, the longest waiting first: for auditors. */
    public List<Loan> queue(Collection<LoanState> states, @Nullable Cursor after, int limit) {
        Instant from = after == null ? Instant.EPOCH : after.instant(0);
        UUID beyond = after == null ? new UUID(0, 0) : after.id(1);
        return find(
                        "state in ?1 and (appliedAt > ?2 or (appliedAt = ?2 and id > ?3)) order by"
                                + " appliedAt, id",
                        states,
                        from,
                        beyond)
                .page(0, limit)
                .list();
    }

    /** Applications to these programmes that wait for a decision, the longest waiting first. */
    public List<Loan> undecided(Collection<String> programmeIds) {
        return list(
                "state = ?1 and programmeId in ?2 order by appliedAt, id",
                LoanState.APPLIED,
                programmeIds);
    }

    /** Active loans with an installment that came due by the day and was not announced yet. */
    public List<UUID> withUnannouncedDue(LocalDate day, int limit) {
        return getEntityManager()
                .createQuery(
                        """
                        select distinct i.loanId from Installment i
                        where i.dueOn <= :day and i.fellDue = false
                        order by i.loanId
                        """,
                        UUID.class)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
    }
}
