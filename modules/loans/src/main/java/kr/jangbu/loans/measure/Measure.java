package kr.jangbu.loans.measure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.loans.life.LoanEvent;
import kr.jangbu.loans.life.LoanEvent.Arrears;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A measure (조치) on a running loan: one officer proposes it, a second one confirms. */
@Entity
@Table(schema = "loans", name = "measure")
public class Measure {
    /** What is done. */
    public enum Kind {
        /** Longer, or with more grace; arrears stay due or are spread (re-ageing). */
        RESCHEDULE("상환 일정 변경", "Reschedule"),
        SUSPEND("납입 유예", "Suspend payments"),
        ACCELERATE("기한이익 상실", "Accelerate"),
        CHARGE("회수비용 부과", "Charge costs"),
        WAIVE("연체이자 감면", "Waive default interest"),
        WRITE_OFF("상각", "Write off");

        private final Text label;

        Kind(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    /** How far it is. */
    public enum State {
        PROPOSED("확인 대기", "Proposed"),
        CONFIRMED("시행", "Confirmed"),
        RETURNED("반려", "Returned");

        private final Text label;

        State(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    /**
     * What is wished; what its kind does not need is null.
     *
     * @param countsOn from which day it counts
     * @param amount in won, of costs or a waiver
     * @param morePeriods installments to add at the end
     * @param moreGrace installments from the next on that pay interest only
     * @param until the day before which nothing falls due
     */
    @Embeddable
    public record Wish(
            @Enumerated(EnumType.STRING) Kind kind,
            @Column(name = "counts_on") LocalDate countsOn,
            @Nullable Long amount,
            @Column(name = "more_periods") @Nullable Integer morePeriods,
            @Column(name = "more_grace") @Nullable Integer moreGrace,
            @Enumerated(EnumType.STRING) @Nullable Arrears arrears,
            @Column(name = "until_day") @Nullable LocalDate until) {
        /**
         * What it means in the loan's life.
         *
         * @throws Problem INVALID naming the field that its kind needs
         */
        public LoanEvent event() {
            return switch (kind) {
                case RESCHEDULE ->
                        new LoanEvent.Rescheduled(
                                countsOn,
                                need("morePeriods", morePeriods),
                                need("moreGrace", moreGrace),
                                need("arrears", arrears));
                case SUSPEND -> new LoanEvent.Suspended(countsOn, end());
                case ACCELERATE -> new LoanEvent.Accelerated(countsOn);
                case CHARGE -> new LoanEvent.Charged(countsOn, need("amount", amount));
                case WAIVE -> new LoanEvent.Waived(countsOn, need("amount", amount));
                case WRITE_OFF -> new LoanEvent.WrittenOff(countsOn);
            };
        }

        private LocalDate end() {
            LocalDate end = need("until", until);
            if (!end.isAfter(countsOn)) {
                throw Problem.invalid(
                        "until",
                        Text.of("유예 시작일보다 뒤여야 합니다.", "must be after the day on which it begins"));
            }
            return end;
        }

        private <T> T need(String field, @Nullable T value) {
            if (value == null) {
                throw Problem.invalid(
                        field,
                        Text.of(
                                "‘%s’에 필요합니다.".formatted(kind.label().ko()),
                                "is needed to %s".formatted(kind)));
            }
            return value;
        }
    }

    @Id private UUID id;

    @Column(name = "loan_id")
    private UUID loanId;

    @Embedded private Wish wish;
    private String reason;

    @Enumerated(EnumType.STRING)
    private State state = State.PROPOSED;

    @Column(name = "proposal_id")
    private UUID proposalId;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "returned_because")
    private @Nullable String returnedBecause;

    @SuppressWarnings("NullAway.Init")
    protected Measure() {}

    /** Proposed by an officer. */
    Measure(UUID id, UUID loanId, Wish wish, String reason, Proposed proposed) {
        this.id = id;
        this.loanId = loanId;
        this.wish = wish;
        this.reason = reason;
        this.proposalId = proposed.proposalId();
        this.proposedBy = proposed.by();
        this.proposedAt = proposed.at();
    }

    /** Under which proposal, by whom and when. */
    record Proposed(UUID proposalId, String by, Instant at) {}

    void confirm() {
        state = State.CONFIRMED;
    }

    void sendBack(String because) {
        state = State.RETURNED;
        returnedBecause = because;
    }

    /**
     * The proposal that waits for a second officer.
     *
     * @throws Problem CONFLICT when it was decided
     */
    UUID openProposal() {
        if (state != State.PROPOSED) {
            throw Problem.conflict(
                    Text.of(
                            "이미 처리된 조치입니다: " + state.label().ko(),
                            "the measure is %s".formatted(state)));
        }
        return proposalId;
    }

    public UUID id() {
        return id;
    }

    public UUID loanId() {
        return loanId;
    }

    public Wish wish() {
        return Objects.requireNonNull(wish);
    }

    public String reason() {
        return reason;
    }

    public State state() {
        return state;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public @Nullable String returnedBecause() {
        return returnedBecause;
    }
}
