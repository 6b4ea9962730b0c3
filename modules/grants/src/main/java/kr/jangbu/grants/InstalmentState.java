package kr.jangbu.grants;

import java.util.Set;
import kr.jangbu.foundation.Text;

/** Where an instalment stands, and what is true in the ledger meanwhile. */
public enum InstalmentState {
    /** The ceiling holds it, once the agreement stands. */
    PLANNED("예정", "Planned"),
    /** As planned; the firm asks for it, two officers decide. */
    REQUESTED("지급 신청", "Requested"),
    /** As planned; a payment instruction is on its way to the bank or at it. */
    PAYING("지급 중", "Being paid"),
    /** The hold is posted, the money is advanced. */
    PAID("지급", "Paid"),
    /** The hold is given back. */
    FALLEN_AWAY("미지급 종료", "Fallen away");

    private final Text label;

    InstalmentState(String ko, String en) {
        this.label = Text.of(ko, en);
    }

    public Text label() {
        return label;
    }

    public String tone() {
        return switch (this) {
            case PLANNED, FALLEN_AWAY -> "gray";
            case REQUESTED, PAYING -> "warning";
            case PAID -> "success";
        };
    }

    public Set<InstalmentState> next() {
        return switch (this) {
            case PLANNED -> Set.of(REQUESTED, FALLEN_AWAY);
            case REQUESTED -> Set.of(PLANNED, PAYING, FALLEN_AWAY);
            // A bank may refuse; then the firm asks again.
            case PAYING -> Set.of(PLANNED, PAID);
            case PAID, FALLEN_AWAY -> Set.of();
        };
    }
}
