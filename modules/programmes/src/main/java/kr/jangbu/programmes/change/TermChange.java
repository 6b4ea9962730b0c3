package kr.jangbu.programmes.change;

import jakarta.persistence.Column;
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
import kr.jangbu.programmes.Confidence;
import kr.jangbu.programmes.LoanProduct;
import kr.jangbu.programmes.Source;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A change of terms before two officers: proposed by one, confirmed or rejected by another. */
@Entity
@Table(schema = "programmes", name = "term_change")
public class TermChange {
    /** How far it is; the last two are final. */
    public enum State {
        PROPOSED("확인 대기", "Waiting"),
        CONFIRMED("확인", "Confirmed"),
        REJECTED("반려", "Rejected");

        private final Text label;

        State(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    @Id private UUID id;
    private String agency;

    @Column(name = "programme_id")
    private String programmeId;

    @Column(name = "base_rate_id")
    private @Nullable String baseRateId;

    @Enumerated(EnumType.STRING)
    private Term term;

    @Enumerated(EnumType.STRING)
    private LoanProduct.@Nullable Purpose purpose;

    private String value;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "to_day")
    private @Nullable LocalDate toDay;

    @Column(name = "source_title")
    private String sourceTitle;

    @Column(name = "source_url")
    private @Nullable String sourceUrl;

    @Column(name = "source_published")
    private @Nullable LocalDate sourcePublished;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

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

    /** How many things about open applications it was to change when it was confirmed. */
    private @Nullable Integer affected;

    /** In which order it lies over the files. */
    @Column(name = "confirmed_no")
    private @Nullable Long confirmedNo;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected TermChange() {}

    TermChange(Change change, String agency, Proposal proposal) {
        this.id = change.id();
        this.agency = agency;
        this.programmeId = change.programmeId();
        this.baseRateId = change.baseRateId();
        this.term = change.term();
        this.purpose = change.purpose();
        this.value = change.value();
        this.fromDay = change.from();
        this.toDay = change.to();
        this.sourceTitle = change.source().title();
        this.sourceUrl = change.source().url();
        this.sourcePublished = change.source().published();
        this.confidence = change.confidence();
        this.proposalId = proposal.id();
        this.proposedBy = proposal.proposedBy();
        this.proposedAt = proposal.proposedAt();
    }

    void confirm(Proposal confirmed, long no, int things) {
        decide(State.CONFIRMED, confirmed);
        confirmedNo = no;
        affected = things;
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
                                    "이미 결정된 변경입니다. 결정한 담당자: " + decidedBy,
                                    "this change is %s by %s".formatted(state, decidedBy)))
                    .with("state", state.name());
        }
    }

    public Change change() {
        return new Change(
                id,
                programmeId,
                baseRateId,
                term,
                purpose,
                value,
                fromDay,
                toDay,
                new Source(sourceTitle, sourceUrl, sourcePublished),
                confidence);
    }

    public UUID id() {
        return id;
    }

    public String agency() {
        return agency;
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

    public @Nullable Integer affected() {
        return affected;
    }

    public long version() {
        return version;
    }
}
