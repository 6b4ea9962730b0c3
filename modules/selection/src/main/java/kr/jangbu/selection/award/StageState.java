package kr.jangbu.selection.award;

import java.util.Set;
import kr.jangbu.foundation.Text;

/** How far a stage of an award is. Follows from its review, and is kept nowhere else. */
public enum StageState {
    /** It runs, or has not begun; from its last day on an officer may open its review. */
    PLANNED("진행", "Planned"),
    /** The panel reads and scores; two officers make the result. */
    UNDER_REVIEW("단계 평가 중", "Under review"),
    /** The result stands: who passed goes on, who failed is leaving. */
    DECIDED("결과 확정", "Decided"),
    /** Everybody has gone on or left; freed seats may be called for anew. */
    CLOSED("종료", "Closed");

    private final Text label;

    StageState(String ko, String en) {
        this.label = Text.of(ko, en);
    }

    public Text label() {
        return label;
    }

    /** The colour of its badge. */
    public String tone() {
        return switch (this) {
            case PLANNED -> "information";
            case UNDER_REVIEW -> "warning";
            case DECIDED -> "success";
            case CLOSED -> "gray";
        };
    }

    public Set<StageState> next() {
        return switch (this) {
            case PLANNED -> Set.of(UNDER_REVIEW);
            case UNDER_REVIEW -> Set.of(DECIDED);
            case DECIDED -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
