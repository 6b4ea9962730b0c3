package kr.jangbu.banks;

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
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One payment that a bank is asked to make. Its id was fixed by whoever asked and is the key by
 * which the bank pays once. Not a transfer: the books move when the bank has confirmed.
 */
@Entity
@Table(schema = "banks", name = "instruction")
public class Instruction {
    @Id private UUID id;

    private UUID reference;
    private String kind;

    @Column(name = "bank_code")
    private String bankCode;

    private long amount;

    @Column(name = "payee_name")
    private String payeeName;

    @Column(name = "payee_bank_code")
    private String payeeBankCode;

    @Column(name = "payee_account_sealed")
    private String payeeAccountSealed;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private InstructionState state = InstructionState.READY;

    @Column(name = "bank_reference")
    private @Nullable String bankReference;

    @Column(name = "value_date")
    private @Nullable LocalDate valueDate;

    @Column(name = "reason_code")
    private @Nullable String reasonCode;

    private @Nullable String reason;

    @Column(name = "ready_at")
    private Instant readyAt;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Instruction() {}

    /** Whom to pay, where. */
    public record Payee(String name, String bankCode, String accountSealed) {}

    public Instruction(
            UUID id,
            UUID reference,
            String kind,
            String bankCode,
            long amount,
            Payee payee,
            LocalDate dueOn,
            Instant readyAt) {
        this.id = id;
        this.reference = reference;
        this.kind = kind;
        this.bankCode = bankCode;
        this.amount = amount;
        this.payeeName = payee.name();
        this.payeeBankCode = payee.bankCode();
        this.payeeAccountSealed = payee.accountSealed();
        this.dueOn = dueOn;
        this.readyAt = readyAt;
    }

    public void accept() {
        moveTo(InstructionState.ACCEPTED);
    }

    /** The bank paid the whole amount. */
    public void settle(String bankReference, LocalDate valueDate) {
        moveTo(InstructionState.SETTLED);
        this.bankReference = bankReference;
        this.valueDate = valueDate;
    }

    public void reject(String reasonCode, String reason) {
        moveTo(InstructionState.REJECTED);
        this.reasonCode = reasonCode;
        this.reason = reason;
    }

    private void moveTo(InstructionState to) {
        if (!state.next().contains(to)) {
            throw Problem.conflict(
                            "the instruction is %s; from there it cannot become %s"
                                    .formatted(state, to))
                    .with("status", state.name());
        }
        state = to;
    }

    public UUID id() {
        return id;
    }

    /** The end-to-end id of ISO 20022, at most 35 characters: our id without its dashes. */
    public String endToEndId() {
        return id.toString().replace("-", "");
    }

    /** What is paid for: the loan. */
    public UUID reference() {
        return reference;
    }

    public String kind() {
        return kind;
    }

    public String bankCode() {
        return bankCode;
    }

    /** In won. */
    public long amount() {
        return amount;
    }

    public Payee payee() {
        return new Payee(payeeName, payeeBankCode, payeeAccountSealed);
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public InstructionState state() {
        return state;
    }

    public @Nullable String bankReference() {
        return bankReference;
    }

    public @Nullable LocalDate valueDate() {
        return valueDate;
    }

    public @Nullable String reasonCode() {
        return reasonCode;
    }

    public @Nullable String reason() {
        return reason;
    }

    public Instant readyAt() {
        return readyAt;
    }

    public long version() {
        return version;
    }
}
