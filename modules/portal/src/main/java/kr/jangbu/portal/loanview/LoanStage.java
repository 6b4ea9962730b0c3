package kr.jangbu.portal.loanview;

import java.util.EnumSet;
import java.util.Set;
import kr.jangbu.foundation.Text;

/** How far a loan has come, as far as events tell. Not the loan's state: loans keeps that. */
public enum LoanStage {
    /** Applied for; whether a first officer has proposed a decision is the agency's affair. */
    UNDER_REVIEW("심사 중", "Under review", "warning"),
    APPROVED("승인", "Approved", "point"),
    AGREED("약정", "Agreed", "point"),
    PAYMENT_REQUESTED("지급 요청", "Payment requested", "point"),
    ACTIVE("상환 중", "Active", "success"),
    DELINQUENT("연체", "Delinquent", "danger"),
    ACCELERATED("기한이익 상실", "Accelerated", "danger"),
    WRITTEN_OFF("상각", "Written off", "danger"),
    PAID_OFF("완제", "Paid off", "success"),
    REJECTED("부결", "Rejected", "danger"),
    CANCELLED("취소", "Cancelled", "gray"),
    PAYMENT_REFUSED("지급 거절", "Payment refused", "danger");

    private static final Set<LoanStage> ENDS =
            EnumSet.of(WRITTEN_OFF, PAID_OFF, REJECTED, CANCELLED, PAYMENT_REFUSED);

    private final Text label;
    private final String tone;

    LoanStage(String ko, String en, String tone) {
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

    /** Paid out, and something is owed. */
    public boolean isRunning() {
        return this == ACTIVE || this == DELINQUENT || this == ACCELERATED;
    }

    public boolean isEnd() {
        return ENDS.contains(this);
    }

    /**
     * Whether news of the other stage is newer. An event that was parked and replayed comes after
     * its successors; it must not take the loan back.
     */
    boolean comesBefore(LoanStage other) {
        return !isEnd() && compareTo(other) < 0;
    }
}
