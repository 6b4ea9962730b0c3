package kr.jangbu.programmes.exceptions;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Proposal;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An exception for one firm: proposed by one officer, confirmed or rejected by another, in force
 * until the end of its last day. One that raises a limit is in the limit's account from the
 * confirmation on; what is unused leaves it when the exception expires. One that lifts a rule is
 * used under its number, so many times and no more.
 */
@Entity
@Table(schema = "programmes", name = "exception_approval")
public class ExceptionApproval {
    /** How far it is; the last two are final, though a confirmed one expires. */
    public enum State {
        PROPOSED,
        CONFIRMED,
        REJECTED
    }

    @Id private UUID id;
    private String number;
    private String agency;
    @Embedded private ExceptionWish wish;

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

    private @Nullable String rejection;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected ExceptionApproval() {}

    ExceptionApproval(
            UUID id, String number, String agency, ExceptionWish wish, Proposal proposal) {
        this.id = id;
        this.number = number;
        this.agency = agency;
        this.wish = wish;
        this.proposalId = proposal.id();
        this.proposedBy = proposal.proposedBy();
        this.proposedAt = proposal.proposedAt();
    }

    void decide(State to, Proposal decision) {
        state = to;
        decidedBy = decision.decidedBy();
        decidedAt = decision.decidedAt();
        rejection = decision.reason();
    }

    /**
     * @throws Problem CONFLICT when it was confirmed or rejected already
     */
    void requireUndecided() {
        if (state != State.PROPOSED) {
            throw Problem.conflict(
                            Text.of(
                                    "이미 결정된 예외입니다. 결정한 담당자: " + decidedBy,
                                    "this exception is %s by %s".formatted(state, decidedBy)))
                    .with("state", state.name());
        }
    }

    /** Confirmed, and the day is not past its last one. */
    public boolean isInForce(LocalDate day) {
        return state == State.CONFIRMED && !hasExpired(day);
    }

    public boolean hasExpired(LocalDate day) {
        return day.isAfter(wish.expiresOn());
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String agency() {
        return agency;
    }

    public ExceptionWish wish() {
        return wish;
    }

    public State state() {
        return state;
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
    public @Nullable String rejection() {
        return rejection;
    }

    public long version() {
        return version;
    }
}
