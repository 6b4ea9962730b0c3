package kr.jangbu.grants;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** One part of a grant's money: paid once its condition is shown by documents. */
@Entity
@Table(schema = "grants", name = "instalment")
public class Instalment {
    @Id private UUID id;
    private int number;
    private long amount;

    @Column(name = "condition_ko")
    private String conditionKo;

    @Column(name = "condition_en")
    private String conditionEn;

    /** How many documents must show that the condition is met. */
    private int documents;

    @Enumerated(EnumType.STRING)
    private InstalmentState state = InstalmentState.PLANNED;

    @ElementCollection
    @CollectionTable(
            schema = "grants",
            name = "instalment_evidence",
            joinColumns = @JoinColumn(name = "instalment_id"))
    @OrderColumn(name = "position")
    private List<Evidence> evidence = new ArrayList<>();

    @Column(name = "payment_id")
    private @Nullable UUID paymentId;

    @Column(name = "paid_on")
    private @Nullable LocalDate paidOn;

    /** Why it was refused, by the officers or by the bank. */
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected Instalment() {}

    Instalment(UUID grantId, int number, long amount, GrantRules.Part part) {
        this.id = Ids.derived(grantId, "instalment/" + number);
        this.number = number;
        this.amount = amount;
        this.conditionKo = part.condition().ko();
        this.conditionEn = part.condition().en();
        this.documents = part.documents();
    }

    /** The firm asks for it, and shows why. */
    void request(List<Evidence> shown) {
        if (shown.size() < documents) {
            throw Problem.invalid(
                    "evidence",
                    Text.of(
                            "지급 조건을 보이는 문서가 %d개 이상 필요합니다.".formatted(documents),
                            "needs %d documents or more that show the condition"
                                    .formatted(documents)));
        }
        moveTo(InstalmentState.REQUESTED);
        evidence.clear();
        evidence.addAll(shown);
        reason = null;
    }

    void refuse(String why) {
        moveTo(InstalmentState.PLANNED);
        reason = why;
        paymentId = null;
    }

    /** Two officers agreed; the id is the bank's idempotency key from here on. */
    void requestPayment(UUID payment) {
        moveTo(InstalmentState.PAYING);
        paymentId = payment;
    }

    void paid(LocalDate on) {
        moveTo(InstalmentState.PAID);
        paidOn = on;
    }

    void fallAway() {
        moveTo(InstalmentState.FALLEN_AWAY);
    }

    boolean canFallAway() {
        return state.next().contains(InstalmentState.FALLEN_AWAY);
    }

    private void moveTo(InstalmentState to) {
        if (!state.next().contains(to)) {
            throw Problem.conflict(
                            Text.of(
                                    "%d회차는 지금 ‘%s’ 상태입니다.".formatted(number, state.label().ko()),
                                    "instalment %d is %s; from there it cannot become %s"
                                            .formatted(number, state, to)))
                    .with("state", state.name());
        }
        state = to;
    }

    public UUID id() {
        return id;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** In won. */
    public long amount() {
        return amount;
    }

    public Text condition() {
        return Text.of(conditionKo, conditionEn);
    }

    public int documents() {
        return documents;
    }

    public InstalmentState state() {
        return state;
    }

    public List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    public @Nullable UUID paymentId() {
        return paymentId;
    }

    public @Nullable LocalDate paidOn() {
        return paidOn;
    }

    public @Nullable String reason() {
        return reason;
    }
}
