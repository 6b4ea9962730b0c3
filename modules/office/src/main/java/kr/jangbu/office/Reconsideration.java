package kr.jangbu.office;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * That a firm asked, with new evidence, to have a refusal looked at again (재심의); one for each
 * refusal at most. An officer who had no hand in it examines and decides.
 */
@Entity
@Table(schema = "office", name = "reconsideration")
public class Reconsideration {
    /** The longest grounds, in characters. */
    public static final int GROUNDS_CHARS = 4_000;

    /** The most documents in evidence. */
    public static final int MOST_EVIDENCE = 20;

    /** How far it is. */
    public enum State {
        ASKED("접수", "Asked", "warning"),
        /** What was refused waits for a decision again. */
        GRANTED("인용", "Granted", "success"),
        DISMISSED("기각", "Dismissed", "gray");

        private final Text label;
        private final String tone;

        State(String ko, String en, String tone) {
            this.label = Text.of(ko, en);
            this.tone = tone;
        }

        public Text label() {
            return label;
        }

        /** The colour of its badge. */
        public String tone() {
            return tone;
        }
    }

    /** What an officer decides. */
    public enum Outcome {
        GRANT,
        DISMISS
    }

    @Id private UUID id;
    private String kind;
    private UUID subject;

    @Column(name = "firm_id")
    private UUID firmId;

    private String agency;

    @Column(name = "programme_id")
    private String programmeId;

    @Column(name = "proposal_id")
    private UUID proposalId;

    private String number;
    private String href;

    @Column(name = "told_on")
    private LocalDate toldOn;

    @Column(name = "ask_until")
    private LocalDate askUntil;

    private String grounds;

    @ElementCollection
    @CollectionTable(
            schema = "office",
            name = "reconsideration_evidence",
            joinColumns = @JoinColumn(name = "reconsideration_id"))
    @OrderColumn(name = "position")
    @Column(name = "document_id")
    private List<UUID> evidence = new ArrayList<>();

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answer_until")
    private LocalDate answerUntil;

    @Enumerated(EnumType.STRING)
    private State state = State.ASKED;

    private @Nullable String reason;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Reconsideration() {}

    /** Who asked, why and when. */
    record Asked(String grounds, List<UUID> evidence, String by, LocalDate on, Instant at) {}

    /** Until when it could be asked, and must be answered. */
    record Clock(LocalDate askUntil, LocalDate answerUntil) {}

    Reconsideration(
            UUID id,
            String kind,
            UUID subject,
            Recourse.Refusal refusal,
            Asked asked,
            Clock clock) {
        this();
        this.id = id;
        this.kind = kind;
        this.subject = subject;
        this.firmId = refusal.firmId();
        this.agency = refusal.agency();
        this.programmeId = refusal.programmeId();
        this.proposalId = refusal.proposalId();
        this.number = refusal.number();
        this.href = refusal.href();
        this.toldOn = refusal.toldOn();
        this.askUntil = clock.askUntil();
        this.answerUntil = clock.answerUntil();
        this.grounds = asked.grounds();
        this.evidence.addAll(asked.evidence());
        this.askedBy = asked.by();
        this.askedOn = asked.on();
        this.askedAt = asked.at();
    }

    /**
     * @throws Problem CONFLICT when it was decided already
     */
    void decide(Outcome outcome, String why, String by, LocalDate on) {
        if (state != State.ASKED) {
            throw Problem.conflict(
                            Text.of(
                                    "이미 결정된 재심의입니다: " + state.label().ko(),
                                    "the reconsideration is %s already".formatted(state)))
                    .with("state", state.name());
        }
        state =
                switch (outcome) {
                    case GRANT -> State.GRANTED;
                    case DISMISS -> State.DISMISSED;
                };
        reason = why;
        decidedBy = by;
        decidedOn = on;
    }

    public UUID id() {
        return id;
    }

    /** Of what: a kind of {@link Recourse}. */
    public String kind() {
        return kind;
    }

    /** What was refused. */
    public UUID subject() {
        return subject;
    }

    public UUID firmId() {
        return firmId;
    }

    public String agency() {
        return agency;
    }

    public String programmeId() {
        return programmeId;
    }

    /** The decision that it is against. */
    public UUID proposalId() {
        return proposalId;
    }

    /** Of what was refused, for people. */
    public String number() {
        return number;
    }

    /** Its page. */
    public String href() {
        return href;
    }

    public LocalDate toldOn() {
        return toldOn;
    }

    /** The last day on which it could be asked. */
    public LocalDate askUntil() {
        return askUntil;
    }

    public String grounds() {
        return grounds;
    }

    /** Filed documents of the firm. */
    public List<UUID> evidence() {
        return List.copyOf(evidence);
    }

    public String askedBy() {
        return askedBy;
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** The last day to answer. */
    public LocalDate answerUntil() {
        return answerUntil;
    }

    public State state() {
        return state;
    }

    public boolean isLateOn(LocalDate day) {
        return state == State.ASKED && day.isAfter(answerUntil);
    }

    /** Why it was decided so; null before. */
    public @Nullable String reason() {
        return reason;
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
