package kr.jangbu.selection.appeal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Proposal;
import kr.jangbu.selection.Application;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A firm's appeal against a decision on its application; one against each decision at most. */
@Entity
@Table(schema = "selection", name = "appeal")
public class Appeal {
    /** The longest grounds, in characters. */
    public static final int GROUNDS_CHARS = 4_000;

    /** How far it is. */
    public enum State {
        FILED("접수", "Filed"),
        PROPOSED("결정 확인 대기", "Decision proposed"),
        DECIDED("결정", "Decided");

        private final Text label;

        State(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }

        /** The colour of its badge. */
        public String tone() {
            return switch (this) {
                case FILED -> "warning";
                case PROPOSED -> "information";
                case DECIDED -> "gray";
            };
        }

        Set<State> next() {
            return switch (this) {
                case FILED -> Set.of(PROPOSED);
                case PROPOSED -> Set.of(FILED, DECIDED);
                case DECIDED -> Set.of();
            };
        }
    }

    /** Which decision it is against. */
    public enum Against {
        /** That it was excluded at the eligibility check. */
        ELIGIBILITY("요건 미충족 처리", "Exclusion at the eligibility check"),
        /** The result. */
        RESULT("선정 결과", "The result");

        private final Text label;

        Against(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    /** What was decided. */
    public enum Outcome {
        /**
         * The firm is right: it goes to the reviewers, or against a result is awarded, as far as a
         * seat is free.
         */
        UPHELD("인용", "Upheld"),
        DISMISSED("기각", "Dismissed");

        private final Text label;

        Outcome(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    @Id private UUID id;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "firm_id")
    private UUID firmId;

    private String agency;
    private String grounds;

    @Enumerated(EnumType.STRING)
    private Against against = Against.RESULT;

    @Enumerated(EnumType.STRING)
    private State state = State.FILED;

    @Column(name = "filed_by")
    private String filedBy;

    @Column(name = "filed_on")
    private LocalDate filedOn;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String reason;

    @Column(name = "proposal_id")
    private @Nullable UUID proposalId;

    @Column(name = "proposed_by")
    private @Nullable String proposedBy;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Appeal() {}

    /**
     * Against what, who filed it, and when.
     *
     * @param dueOn the last day on which it could be filed
     */
    record Filing(Against against, String by, LocalDate on, Instant at, LocalDate dueOn) {}

    Appeal(UUID id, Application application, String grounds, Filing filing) {
        this();
        this.id = id;
        this.callId = application.callId();
        this.applicationId = application.id();
        this.firmId = application.firmId();
        this.agency = application.agency();
        this.grounds = grounds;
        this.against = filing.against();
        this.filedBy = filing.by();
        this.filedOn = filing.on();
        this.filedAt = filing.at();
        this.dueOn = filing.dueOn();
    }

    void propose(Outcome what, String why, Proposal proposal) {
        moveTo(State.PROPOSED);
        outcome = what;
        reason = why;
        proposalId = proposal.id();
        proposedBy = proposal.proposedBy();
    }

    void sendBack(String why) {
        moveTo(State.FILED);
        outcome = null;
        proposalId = null;
        proposedBy = null;
        reason = why;
    }

    void decide(Proposal confirmed, LocalDate on) {
        moveTo(State.DECIDED);
        decidedBy = confirmed.decidedBy();
        decidedOn = on;
    }

    /**
     * @throws Problem CONFLICT
     */
    void requireMove(State to) {
        if (!state.next().contains(to)) {
            throw Problem.conflict(
                            Text.of(
                                    "지금 상태(%s)에서는 할 수 없습니다.".formatted(state.label().ko()),
                                    "the appeal is %s; from there it cannot become %s"
                                            .formatted(state, to)))
                    .with("state", state.name());
        }
    }

    private void moveTo(State to) {
        requireMove(to);
        state = to;
    }

    public UUID id() {
        return id;
    }

    public UUID callId() {
        return callId;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID firmId() {
        return firmId;
    }

    public String agency() {
        return agency;
    }

    public String grounds() {
        return grounds;
    }

    public Against against() {
        return against;
    }

    public State state() {
        return state;
    }

    public String filedBy() {
        return filedBy;
    }

    public LocalDate filedOn() {
        return filedOn;
    }

    public Instant filedAt() {
        return filedAt;
    }

    /** The last day on which it could be filed. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** What is proposed or decided; null before. */
    public @Nullable Outcome outcome() {
        return outcome;
    }

    /** Why it is decided so, or was sent back. */
    public @Nullable String reason() {
        return reason;
    }

    public @Nullable UUID proposalId() {
        return proposalId;
    }

    public @Nullable String proposedBy() {
        return proposedBy;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    public long version() {
        return version;
    }
}
