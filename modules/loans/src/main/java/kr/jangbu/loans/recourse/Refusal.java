package kr.jangbu.loans.recourse;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a loan was refused, by which decision, for what; never changed (부결). */
@Entity
@Table(schema = "loans", name = "refusal")
public class Refusal {
    /** Of the decision. */
    @Id
    @Column(name = "proposal_id")
    private UUID proposalId;

    @Column(name = "loan_id")
    private UUID loanId;

    @Column(name = "refused_on")
    private LocalDate refusedOn;

    private String reason;

    @Column(name = "reapply_from")
    private @Nullable LocalDate reapplyFrom;

    @ElementCollection
    @CollectionTable(
            schema = "loans",
            name = "refusal_clause",
            joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderColumn(name = "position")
    @Column(name = "code")
    private List<String> clauses = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Refusal() {}

    /**
     * @param clauses the codes of the findings that stood in the way; none: refused on the merits
     * @param reapplyFrom null where it hangs on the clauses
     */
    Refusal(
            UUID proposalId,
            UUID loanId,
            LocalDate refusedOn,
            String reason,
            List<String> clauses,
            @Nullable LocalDate reapplyFrom) {
        this();
        this.proposalId = proposalId;
        this.loanId = loanId;
        this.refusedOn = refusedOn;
        this.reason = reason;
        this.clauses.addAll(clauses);
        this.reapplyFrom = reapplyFrom;
    }

    public UUID proposalId() {
        return proposalId;
    }

    public UUID loanId() {
        return loanId;
    }

    public LocalDate refusedOn() {
        return refusedOn;
    }

    public String reason() {
        return reason;
    }

    public List<String> clauses() {
        return List.copyOf(clauses);
    }

    public @Nullable LocalDate reapplyFrom() {
        return reapplyFrom;
    }
}
