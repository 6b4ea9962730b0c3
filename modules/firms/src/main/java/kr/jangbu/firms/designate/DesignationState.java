package kr.jangbu.firms.designate;

import java.util.Set;
import kr.jangbu.foundation.Text;

/** Where a designation stands, and what is true of the support account meanwhile. */
public enum DesignationState {
    /** The gate is open, and what is neither held nor used is within reach. */
    VALID("유효", "Valid", "success"),
    /** The gate is closed and the headroom withheld; what was held or is owed lives on. */
    SUSPENDED("효력 정지", "Suspended", "warning"),
    /** As suspended, for good; budgets in pieces have lapsed. */
    REVOKED("지정 취소", "Revoked", "danger"),
    /** As revoked. */
    EXPIRED("기간 만료", "Expired", "gray"),
    /** As revoked, by the firm's own wish. */
    GIVEN_UP("반납", "Given up", "gray");

    private final Text label;
    private final String tone;

    DesignationState(String ko, String en, String tone) {
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

    public Set<DesignationState> next() {
        return switch (this) {
            case VALID -> Set.of(SUSPENDED, REVOKED, EXPIRED, GIVEN_UP);
            case SUSPENDED -> Set.of(VALID, REVOKED, EXPIRED, GIVEN_UP);
            case REVOKED, EXPIRED, GIVEN_UP -> Set.of();
        };
    }

    public boolean isOver() {
        return next().isEmpty();
    }
}
