package kr.jangbu.grants;

import java.util.Set;
import kr.jangbu.foundation.Text;

/** How far the officers are with a matter. */
public enum MatterState {
    /** Waits for a first officer. */
    OPEN("검토 대기", "Waiting for review"),
    /** A first officer proposed; a second one must confirm. */
    PROPOSED("확인 대기", "Waiting for a second officer"),
    APPROVED("승인", "Approved"),
    REFUSED("반려", "Refused"),
    /** There is nothing to decide any more. */
    WITHDRAWN("철회", "Withdrawn");

    private final Text label;

    MatterState(String ko, String en) {
        this.label = Text.of(ko, en);
    }

    public Text label() {
        return label;
    }

    public String tone() {
        return switch (this) {
            case OPEN, PROPOSED -> "warning";
            case APPROVED -> "success";
            case REFUSED -> "danger";
            case WITHDRAWN -> "gray";
        };
    }

    public Set<MatterState> next() {
        return switch (this) {
            case OPEN -> Set.of(PROPOSED, WITHDRAWN);
            case PROPOSED -> Set.of(OPEN, APPROVED, REFUSED, WITHDRAWN);
            case APPROVED, REFUSED, WITHDRAWN -> Set.of();
        };
    }
}
