package kr.jangbu.loans;

import java.util.Set;
import kr.jangbu.foundation.Text;
import kr.jangbu.loans.life.Life;

/** Where a loan stands, and what is true in the ledger meanwhile. */
public enum LoanState {
    /** Nothing is held; the cost item is declared. */
    APPLIED("접수", "Applied"),
    /** One officer has proposed a decision. Nothing is held. */
    DECISION_PROPOSED("결정 확인 대기", "Decision proposed"),
    /** Programme ceiling, firm cap, yearly line and cost item hold the amount, pending. */
    APPROVED("승인", "Approved"),
    /** As approved; the firm has signed (약정). */
    AGREED("약정", "Agreed"),
    /** As approved; a payment instruction is on its way to the bank or at it. */
    DISBURSING("지급 중", "Being paid"),
    /** The holds are posted, the receivable is the principal not yet repaid. */
    ACTIVE("상환 중", "Active"),
    /** As active; an installment is late, and default interest runs. */
    DELINQUENT("연체", "Delinquent"),
    /** The benefit of the term is lost: the whole receivable is due. */
    ACCELERATED("기한이익 상실", "Accelerated"),
    /** The receivable is zero; what comes in is a recovery. */
    WRITTEN_OFF("상각", "Written off"),
    /** The receivable is zero. */
    PAID_OFF("완제", "Paid off"),
    /** Nothing was ever held. */
    REJECTED("부결", "Rejected"),
    /** What was held is given back. */
    CANCELLED("취소", "Cancelled"),
    /** The bank would not pay; what was held is given back. */
    PAYMENT_REFUSED("지급 거절", "Payment refused");

    private final Text label;

    LoanState(String ko, String en) {
        this.label = Text.of(ko, en);
    }

    public Text label() {
        return label;
    }

    /** The colour of its badge: how it goes for the firm. */
    public String tone() {
        return switch (this) {
            case APPLIED, DECISION_PROPOSED -> "warning";
            case APPROVED, AGREED, DISBURSING -> "information";
            case ACTIVE, PAID_OFF -> "success";
            case REJECTED, PAYMENT_REFUSED, DELINQUENT, ACCELERATED, WRITTEN_OFF -> "danger";
            case CANCELLED -> "gray";
        };
    }

    public Set<LoanState> next() {
        return switch (this) {
            case APPLIED -> Set.of(DECISION_PROPOSED, CANCELLED);
            case DECISION_PROPOSED -> Set.of(APPLIED, APPROVED, REJECTED, CANCELLED);
            case APPROVED -> Set.of(AGREED, CANCELLED);
            case AGREED -> Set.of(DISBURSING, CANCELLED);
            case DISBURSING -> Set.of(ACTIVE, PAYMENT_REFUSED);
            // Any of them may follow on any other: news that comes late retells the life.
            case ACTIVE -> Set.of(DELINQUENT, ACCELERATED, WRITTEN_OFF, PAID_OFF);
            case DELINQUENT -> Set.of(ACTIVE, ACCELERATED, WRITTEN_OFF, PAID_OFF);
            case ACCELERATED -> Set.of(ACTIVE, DELINQUENT, WRITTEN_OFF, PAID_OFF);
            case WRITTEN_OFF -> Set.of(ACTIVE, DELINQUENT, ACCELERATED, PAID_OFF);
            case PAID_OFF -> Set.of(ACTIVE, DELINQUENT, ACCELERATED, WRITTEN_OFF);
            case REJECTED -> Set.of(APPLIED);
            case CANCELLED, PAYMENT_REFUSED -> Set.of();
        };
    }

    /** Where its life has brought a loan that runs. */
    static LoanState of(Life life) {
        if (life.isWrittenOff()) {
            return WRITTEN_OFF;
        }
        if (life.isPaidOff()) {
            return PAID_OFF;
        }
        if (life.isAccelerated()) {
            return ACCELERATED;
        }
        return life.daysLate() > 0 ? DELINQUENT : ACTIVE;
    }

    /** Whether money was paid out: it has a life. */
    public boolean runs() {
        return switch (this) {
            case ACTIVE, DELINQUENT, ACCELERATED, WRITTEN_OFF, PAID_OFF -> true;
            case APPLIED,
                    DECISION_PROPOSED,
                    APPROVED,
                    AGREED,
                    DISBURSING,
                    REJECTED,
                    CANCELLED,
                    PAYMENT_REFUSED ->
                    false;
        };
    }

    /** Whether the limits hold the amount as pending transfers. */
    public boolean holds() {
        return this == APPROVED || this == AGREED || this == DISBURSING;
    }
}
