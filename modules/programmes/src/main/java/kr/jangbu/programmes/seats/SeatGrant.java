package kr.jangbu.programmes.seats;

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
 * So many seats of a programme for a year, by a document: proposed by one officer, confirmed or
 * rejected by another. Once confirmed, a transfer with the grant's id stands on the programme's
 * seats for good.
 */
@Entity
@Table(schema = "programmes", name = "seat_grant")
public class SeatGrant {
    /** How far it is; the last two are final. */
    public enum State {
        PROPOSED,
        CONFIRMED,
        REJECTED
    }

    @Id private UUID id;

    @Column(name = "programme_id")
    private String programmeId;

    @Column(name = "seat_year")
    private int year;

    private int seats;
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
    protected SeatGrant() {}

    /**
     * What is wished for.
     *
     * @param seats more than 0
     * @param document its name or number, as it can be found again
     */
    public record Wish(String programmeId, int year, int seats, String document) {}

    SeatGrant(UUID id, Wish wish, Proposal proposal) {
        this.id = id;
        this.programmeId = wish.programmeId();
        this.year = wish.year();
        this.seats = wish.seats();
        this.document = wish.document();
        this.proposalId = proposal.id();
        this.proposedBy = proposal.proposedBy();
        this.proposedAt = proposal.proposedAt();
    }

    void decide(State to, Proposal decision) {
        requireUndecided();
        state = to;
        decidedBy = decision.decidedBy();
        decidedAt = decision.decidedAt();
        reason = decision.reason();
    }

    /**
     * @throws Problem CONFLICT when it was confirmed or rejected already
     */
    void requireUndecided() {
        if (state != State.PROPOSED) {
            throw Problem.conflict(
                            Text.of(
                                    "이미 결정된 정원 배정입니다. 결정한 담당자: " + decidedBy,
                                    "this grant of seats is %s by %s".formatted(state, decidedBy)))
                    .with("state", state.name());
        }
    }

    public UUID id() {
        return id;
    }

    public String programmeId() {
        return programmeId;
    }

    public int year() {
        return year;
    }

    public int seats() {
        return seats;
    }

    public String document() {
        return document;
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
    public @Nullable String reason() {
        return reason;
    }

    public long version() {
        return version;
    }
}
