package kr.jangbu.grants;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** One cost that the firm reports against a budget line, with its evidence. */
@Entity
@Table(schema = "grants", name = "cost")
public class Cost {
    /** What became of it, and what is true in the ledger meanwhile. */
    public enum State {
        /** Line and cost item hold it. */
        REPORTED("보고", "Reported"),
        /** What counts is posted, the rest was given back. */
        SETTLED("정산", "Settled"),
        /** Everything was given back. */
        WITHDRAWN("철회", "Withdrawn");

        private final Text label;

        State(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    @Id private UUID id;
    private int number;
    private String category;

    @Column(name = "incurred_on")
    private LocalDate incurredOn;

    private long amount;
    private String payee;
    private String description;

    @Column(name = "evidence_number")
    private String evidenceNumber;

    @Column(name = "evidence_total")
    private long evidenceTotal;

    @Embedded private Evidence evidence;

    @Enumerated(EnumType.STRING)
    private State state = State.REPORTED;

    private long disallowed;
    private @Nullable String reason;

    @Column(name = "settlement_id")
    private @Nullable UUID settlementId;

    @Column(name = "reported_on")
    private LocalDate reportedOn;

    @SuppressWarnings("NullAway.Init")
    protected Cost() {}

    Cost(UUID id, int number, Report report, LocalDate reportedOn) {
        this.id = id;
        this.number = number;
        this.category = report.category();
        this.incurredOn = report.incurredOn();
        this.amount = report.amount();
        this.payee = report.payee();
        this.description = report.description();
        this.evidenceNumber = report.evidenceNumber();
        this.evidenceTotal = report.evidenceTotal();
        this.evidence = report.evidence();
        this.reportedOn = reportedOn;
    }

    /**
     * What a firm says about a cost.
     *
     * @param amount in won, charged to the grant
     * @param evidenceNumber the invoice's, receipt's or contract's number
     * @param evidenceTotal in won, what that paper costs as a whole: at least the amount
     */
    public record Report(
            String category,
            LocalDate incurredOn,
            long amount,
            String payee,
            String description,
            String evidenceNumber,
            long evidenceTotal,
            Evidence evidence) {}

    /** An officer's judgement; final once a second officer confirms the settlement. */
    void judge(long notCounted, @Nullable String why) {
        if (notCounted > amount) {
            throw Problem.invalid(
                    "judgements.disallowed",
                    Text.of(
                            "%d번 비용보다 많은 금액입니다.".formatted(number),
                            "is more than cost %d".formatted(number)));
        }
        if (notCounted > 0 && (why == null || why.isBlank())) {
            throw Problem.invalid(
                    "judgements.reason",
                    Text.of(
                            "%d번 비용의 불인정 사유를 적어 주십시오.".formatted(number),
                            "cost %d is disallowed: say why".formatted(number)));
        }
        disallowed = notCounted;
        reason = why;
    }

    void settle(UUID settlement) {
        state = State.SETTLED;
        settlementId = settlement;
    }

    void withdraw() {
        if (state != State.REPORTED) {
            throw Problem.conflict(
                            Text.of(
                                    "이미 ‘%s’ 상태인 비용입니다.".formatted(state.label().ko()),
                                    "the cost is %s".formatted(state)))
                    .with("state", state.name());
        }
        state = State.WITHDRAWN;
    }

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    public String category() {
        return category;
    }

    public LocalDate incurredOn() {
        return incurredOn;
    }

    /** In won. */
    public long amount() {
        return amount;
    }

    public String payee() {
        return payee;
    }

    public String description() {
        return description;
    }

    public String evidenceNumber() {
        return evidenceNumber;
    }

    public long evidenceTotal() {
        return evidenceTotal;
    }

    public Evidence evidence() {
        return evidence;
    }

    public State state() {
        return state;
    }

    /** In won: what does not count; proposed while reported, final when settled. */
    public long disallowed() {
        return disallowed;
    }

    /** In won: what counts once it is settled. */
    public long allowed() {
        return amount - disallowed;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable UUID settlementId() {
        return settlementId;
    }

    public LocalDate reportedOn() {
        return reportedOn;
    }
}
