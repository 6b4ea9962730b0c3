package kr.jangbu.portal.loanview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A loan as the portal was told of it; money in won. Written by the listeners alone. */
@Entity
@Table(schema = "portal", name = "loan")
public class LoanView {
    /** What an application says, once and for all. */
    record Applied(
            UUID loanId,
            UUID firmId,
            String programmeId,
            String number,
            String purpose,
            long amount,
            LocalDate on) {}

    @Id
    @Column(name = "loan_id")
    private UUID loanId;

    @Column(name = "firm_id")
    private UUID firmId;

    @Column(name = "programme_id")
    private String programmeId;

    private String number;
    private String purpose;
    private long amount;

    @Column(name = "applied_on")
    private LocalDate appliedOn;

    @Enumerated(EnumType.STRING)
    private LoanStage stage;

    @Column(name = "stage_since")
    private LocalDate stageSince;

    private @Nullable String reason;

    @Column(name = "annual_rate")
    private @Nullable BigDecimal annualRate;

    @Column(name = "bank_code")
    private @Nullable String bankCode;

    @Column(name = "first_due_on")
    private @Nullable LocalDate firstDueOn;

    @Column(name = "matures_on")
    private @Nullable LocalDate maturesOn;

    private long outstanding;

    /** Rises with the news of how it stands. */
    private int telling;

    private long due;

    @Column(name = "days_late")
    private int daysLate;

    @Column(name = "last_due")
    private int lastDue;

    @Column(name = "last_due_on")
    private @Nullable LocalDate lastDueOn;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected LoanView() {}

    LoanView(Applied applied) {
        this();
        loanId = applied.loanId();
        firmId = applied.firmId();
        programmeId = applied.programmeId();
        number = applied.number();
        purpose = applied.purpose();
        amount = applied.amount();
        appliedOn = applied.on();
        stage = LoanStage.UNDER_REVIEW;
        stageSince = applied.on();
    }

    void approved(long approvedAmount, BigDecimal rate, LocalDate on) {
        amount = approvedAmount;
        annualRate = rate;
        reach(LoanStage.APPROVED, on);
    }

    void agreed(String bank, LocalDate on) {
        bankCode = bank;
        reach(LoanStage.AGREED, on);
    }

    void paymentRequested(LocalDate on) {
        reach(LoanStage.PAYMENT_REQUESTED, on);
    }

    void activated(long principal, LocalDate firstDue, LocalDate maturity, LocalDate on) {
        firstDueOn = firstDue;
        maturesOn = maturity;
        if (stage.comesBefore(LoanStage.ACTIVE)) {
            outstanding = principal;
        }
        reach(LoanStage.ACTIVE, on);
    }

    void fellDue(int installment, LocalDate on) {
        if (installment > lastDue) {
            lastDue = installment;
            lastDueOn = on;
        }
    }

    /**
     * How a running loan stands.
     *
     * @param due what fell due and is not paid
     */
    record Standing(
            int telling,
            LoanStage stage,
            long outstanding,
            long due,
            int daysLate,
            LocalDate day) {}

    /** What is older than what is known changes nothing. */
    void stands(Standing news) {
        if (news.telling() <= telling) {
            return;
        }
        telling = news.telling();
        outstanding = news.outstanding();
        due = news.due();
        daysLate = news.daysLate();
        if (stage != news.stage()) {
            stage = news.stage();
            stageSince = news.day();
        }
    }

    /** It came to nothing, and why. */
    void ended(LoanStage end, String why, LocalDate on) {
        reason = why;
        reach(end, on);
    }

    /** It was refused and is decided on again. */
    void reopened(LocalDate on) {
        if (stage == LoanStage.REJECTED) {
            reason = null;
            stage = LoanStage.UNDER_REVIEW;
            stageSince = on;
        }
    }

    private void reach(LoanStage next, LocalDate on) {
        if (stage.comesBefore(next)) {
            stage = next;
            stageSince = on;
        }
    }

    public UUID loanId() {
        return loanId;
    }

    public UUID firmId() {
        return firmId;
    }

    public String programmeId() {
        return programmeId;
    }

    public String number() {
        return number;
    }

    /** {@code FACILITY} or {@code WORKING_CAPITAL}; an open list. */
    public String purpose() {
        return purpose;
    }

    public long amount() {
        return amount;
    }

    public LocalDate appliedOn() {
        return appliedOn;
    }

    public LoanStage stage() {
        return stage;
    }

    public LocalDate stageSince() {
        return stageSince;
    }

    /** Why it came to nothing; null while it goes on. */
    public @Nullable String reason() {
        return reason;
    }

    /** As a fraction of one; null before the approval. */
    public @Nullable BigDecimal annualRate() {
        return annualRate;
    }

    public @Nullable String bankCode() {
        return bankCode;
    }

    /** Known once the bank has paid. */
    public @Nullable LocalDate firstDueOn() {
        return firstDueOn;
    }

    public @Nullable LocalDate maturesOn() {
        return maturesOn;
    }

    /** Principal not yet repaid. */
    public long outstanding() {
        return outstanding;
    }

    /** What fell due and is not paid. */
    public long due() {
        return due;
    }

    /** Of the oldest unpaid installment; 0 when none is late. */
    public int daysLate() {
        return daysLate;
    }

    /** The number of the installment that fell due last; 0 before the first. */
    public int lastDue() {
        return lastDue;
    }

    public @Nullable LocalDate lastDueOn() {
        return lastDueOn;
    }
}
