package kr.jangbu.portal.loanview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The loans that the portal was told of. */
@ApplicationScoped
public class LoanViews implements PanacheRepositoryBase<LoanView, UUID> {
    /**
     * How many loans of a programme are at a stage.
     *
     * @param amount won, all of them together
     */
    public record StageCount(String programmeId, LoanStage stage, long loans, long amount) {}

    /** A firm's, the latest application first. */
    public List<LoanView> ofFirm(UUID firmId, int limit) {
        return find("firmId = ?1 order by appliedOn desc, number desc", firmId)
                .page(0, limit)
                .list();
    }

    public List<StageCount> counts(Collection<String> programmeIds) {
        return getEntityManager()
                .createQuery(
                        """
                        select l.programmeId, l.stage, count(l), sum(l.amount) from LoanView l
                        where l.programmeId in ?1 group by l.programmeId, l.stage
                        """,
                        Object[].class)
                .setParameter(1, programmeIds)
                .getResultStream()
                .map(row ->
                        new StageCount(
                                (String) row[0], (LoanStage) row[1], (Long) row[2], (Long) row[3]))
                .toList();
    }

    /** What fell due and is not paid, the oldest first. */
    public List<LoanView> due(Collection<String> programmeIds, int limit) {
        return find("programmeId in ?1 and due > 0 order by lastDueOn, number", programmeIds)
                .page(0, limit)
                .list();
    }

    /**
     * Changes a loan by what an event says.
     *
     * @throws IllegalStateException when its application was never heard of: the event is parked
     *     until that one was replayed
     */
    void change(UUID loanId, Consumer<LoanView> news) {
        LoanView view =
                findByIdOptional(loanId)
                        .orElseThrow(
                                () -> new IllegalStateException("never heard of loan " + loanId));
        news.accept(view);
    }
}
