package kr.jangbu.programmes.appropriate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Proposal;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What one budget document gives a programme for a year: proposed by one officer, confirmed or
 * rejected by another. While it is proposed the ledger knows nothing of it; once confirmed, a
 * transfer with the appropriation's id stands on the programme's ceiling for good.
 */
@Entity
@Table(schema = "programmes", name = "appropriation")
public class Appropriation {
    /** How far it is; the last two are final. */
    public enum State {
        PROPOSED,
        CONFIRMED,
        REJECTED
    }

    /**
     * What the document says.
     *
     * @param amount in won, more than 0
     * @param document its name or number, as it can be found again
     */
    public record Grant(String programmeId, int budgetYear, long amount, String document) {
        /** More than the state's whole budget: a larger one is a slip of the pen. */
        static final long MOST_WON = 1_000_000_000_000_000L;

        static final int DOCUMENT_CHARS = 200;
    }

    @Id private UUID id;

    @Column(name = "programme_id")
    private String programmeId;

    @Column(name = "budget_year")
    private int budgetYear;

    private long amount;
    private String document;

    @Enumerated(EnumType.STRING)
    private State state = State.PROPOSED;

    @Column(name = "proposal_id")
    private UUID proposalId;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String reason;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Appropriation() {}

    Appropriation(UUID id, Grant grant, Proposal proposal) {
        this.id = id;
        this.programmeId = grant.programmeId();
        this.budgetYear = grant.budgetYear();
        this.amount = grant.amount();
        this.document = grant.document();
        this.proposalId = proposal.id();
        this.proposedBy = proposal.proposedBy();
        this.proposedAt = proposal.proposedAt();
    }

    void confirm(Proposal confirmed) {
        decide(State.CONFIRMED, confirmed);
    }

    void reject(Proposal rejected) {
        decide(State.REJECTED, rejected);
        reason = rejected.reason();
    }

    private void decide(State to, Proposal decision) {
        requireUndecided();
        state = to;
        decidedBy = decision.decidedBy();
        decidedAt = decision.decidedAt();
    }

    /**
     * @throws Problem CONFLICT when it was confirmed or rejected already
     */
    void requireUndecided() {
        if (state != State.PROPOSED) {
            throw Problem.conflict(
                            Text.of(
                                    "이미 결정된 예산 배정입니다. 결정한 담당자: " + decidedBy,
                                    "this appropriation is %s by %s".formatted(state, decidedBy)))
                    .with("state", state.name());
        }
    }

    public UUID id() {
        return id;
    }

    public String programmeId() {
        return programmeId;
    }

    public int budgetYear() {
        return budgetYear;
    }

    /** In won. */
    public long amount() {
        return amount;
    }

    public String document() {
        return document;
    }

    public State state() {
        return state;
    }

    public boolean isConfirmed() {
        return state == State.CONFIRMED;
    }

    public UUID proposalId() {
        return proposalId;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** Why it was rejected. */
    public @Nullable String reason() {
        return reason;
    }

    public long version() {
        return version;
    }
}
