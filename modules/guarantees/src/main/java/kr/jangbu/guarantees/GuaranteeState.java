package kr.jangbu.guarantees;

import java.util.Set;
import kr.jangbu.foundation.Text;

/** Where a guarantee stands, and what is true in the ledger meanwhile. */
public enum GuaranteeState {
    /** Nothing is held. */
    APPLIED("접수", "Applied"),
    /** Nothing is held. */
    CONSULTED("상담 완료", "Consulted"),
    /** Nothing is held. */
    INVESTIGATED("신용조사 완료", "Investigated"),
    /** Nothing is held; a grade is set. */
    EVALUATED("평가 완료", "Evaluated"),
    /** One officer has proposed a decision. Nothing is held. */
    DECISION_PROPOSED("결정 확인 대기", "Decision proposed"),
    /** Support account, programme ceiling and firm caps hold the guaranteed amount, pending. */
    APPROVED("승인", "Approved"),
    /** As approved; the firm has signed (약정) and owes the fee. */
    CONTRACTED("약정, 보증료 납부 대기", "Contracted, fee due"),
    /** The holds are posted, the fee is taken in advance; the exposure is zero. */
    LETTER_ISSUED("보증서 발급", "Letter issued"),
    /** The bank has lent: the exposure is the guaranteed part of what it last reported. */
    ACTIVE("보증 중", "Active"),
    /** As active: the bank gave notice of an accident. */
    ACCIDENT_NOTIFIED("사고 접수", "Accident notified"),
    /** As active: the bank claims. */
    CLAIMED("이행 청구", "Claimed"),
    /** As active: one officer has proposed how the claim is answered. */
    EXAMINED("심사 확인 대기", "Examination proposed"),
    /** As active: a payment instruction is on its way to the bank or at it. */
    SUBROGATING("대위변제 지급 중", "Paying the bank"),
    /** The exposure is zero; the debtor owes what was paid, less the fee not earned. */
    RECOVERY("구상 중", "Recovering"),
    /** Nothing is owed any more; the caps are free. */
    SETTLED("구상 종결", "Settled"),
    /** Written off (특수채권): no receivable, kept apart and still collected; caps stay used. */
    SPECIAL_CLAIM("특수채권", "Special claim"),
    /** The exposure is zero and the caps are free. */
    RELEASED("해지", "Released"),
    /** The claim was refused in whole: the exposure is zero and the caps are free. */
    REFUSED("면책", "Claim refused"),
    /** Nothing was ever held. */
    REJECTED("부결", "Rejected"),
    /** What was held is given back. */
    CANCELLED("취소", "Cancelled");

    private final Text label;

    GuaranteeState(String ko, String en) {
        this.label = Text.of(ko, en);
    }

    public Text label() {
        return label;
    }

    /** The colour of its badge: how it goes for the firm. */
    public String tone() {
        return switch (this) {
            case APPLIED, CONSULTED, INVESTIGATED, EVALUATED, DECISION_PROPOSED -> "warning";
            case APPROVED, CONTRACTED, LETTER_ISSUED -> "information";
            case ACTIVE, SETTLED -> "success";
            case ACCIDENT_NOTIFIED,
                    CLAIMED,
                    EXAMINED,
                    SUBROGATING,
                    RECOVERY,
                    SPECIAL_CLAIM,
                    REJECTED ->
                    "danger";
            case RELEASED, REFUSED, CANCELLED -> "gray";
        };
    }

    public Set<GuaranteeState> next() {
        return switch (this) {
            case APPLIED -> Set.of(CONSULTED, CANCELLED);
            case CONSULTED -> Set.of(INVESTIGATED, CANCELLED);
            case INVESTIGATED -> Set.of(EVALUATED, CANCELLED);
            case EVALUATED -> Set.of(EVALUATED, DECISION_PROPOSED, CANCELLED);
            case DECISION_PROPOSED -> Set.of(EVALUATED, APPROVED, REJECTED, CANCELLED);
            case APPROVED -> Set.of(CONTRACTED, CANCELLED);
            case CONTRACTED -> Set.of(LETTER_ISSUED, CANCELLED);
            case LETTER_ISSUED -> Set.of(ACTIVE, RELEASED);
            case ACTIVE -> Set.of(ACTIVE, ACCIDENT_NOTIFIED, RELEASED);
            case ACCIDENT_NOTIFIED -> Set.of(ACTIVE, CLAIMED, RELEASED);
            case CLAIMED -> Set.of(EXAMINED);
            case EXAMINED -> Set.of(CLAIMED, SUBROGATING, REFUSED);
            case SUBROGATING -> Set.of(CLAIMED, RECOVERY);
            case RECOVERY -> Set.of(SETTLED, SPECIAL_CLAIM);
            case SPECIAL_CLAIM -> Set.of(SETTLED);
            case RELEASED, REFUSED, SETTLED, REJECTED, CANCELLED -> Set.of();
        };
    }

    /** Whether the limits hold the amount as pending transfers. */
    public boolean holds() {
        return this == APPROVED || this == CONTRACTED;
    }

    /** Whether the bank has a letter on which it may rely. */
    public boolean stands() {
        return switch (this) {
            case LETTER_ISSUED, ACTIVE, ACCIDENT_NOTIFIED, CLAIMED, EXAMINED, SUBROGATING -> true;
            case APPLIED,
                    CONSULTED,
                    INVESTIGATED,
                    EVALUATED,
                    DECISION_PROPOSED,
                    APPROVED,
                    CONTRACTED,
                    RECOVERY,
                    SETTLED,
                    SPECIAL_CLAIM,
                    RELEASED,
                    REFUSED,
                    REJECTED,
                    CANCELLED ->
                    false;
        };
    }

    /** Whether the caps are used by the amount. */
    public boolean uses() {
        return stands() || this == RECOVERY || this == SPECIAL_CLAIM;
    }
}
