package kr.jangbu.selection;

import java.util.Set;
import kr.jangbu.foundation.Text;

/** Where a call stands. That it is open is not a state but a matter of its window and the clock. */
public enum CallState {
    /** Its first version is being written; nobody outside the agency sees it. */
    DRAFT("작성 중", "Draft"),
    /** A second officer is to confirm its first version. */
    PUBLISH_PROPOSED("공고 확인 대기", "Publication proposed"),
    /** Everybody sees it; within its window it takes applications. */
    PUBLISHED("공고", "Published"),
    /** The bell has rung and no submission is under way any more: eligibility is examined. */
    CLOSED("접수 마감", "Closed"),
    /** Reviewers are assigned and score. */
    SCORING("평가 중", "Being scored"),
    /** The ranking stands; awards wait for confirmation. */
    RANKED("순위 확정", "Ranked"),
    /** Awards are given and hold their seats; appeals may come. */
    AWARDED("선정", "Awarded"),
    /** Appeals are decided; nothing moves any more but the awards' own life. */
    FINAL("종료", "Final");

    private final Text label;

    CallState(String ko, String en) {
        this.label = Text.of(ko, en);
    }

    public Text label() {
        return label;
    }

    /** The colour of its badge. */
    public String tone() {
        return switch (this) {
            case DRAFT, PUBLISH_PROPOSED -> "warning";
            case PUBLISHED -> "success";
            case CLOSED, SCORING, RANKED -> "information";
            case AWARDED, FINAL -> "gray";
        };
    }

    public Set<CallState> next() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISH_PROPOSED);
            case PUBLISH_PROPOSED -> Set.of(DRAFT, PUBLISHED);
            case PUBLISHED -> Set.of(CLOSED);
            case CLOSED -> Set.of(SCORING);
            case SCORING -> Set.of(RANKED);
            case RANKED -> Set.of(SCORING, AWARDED);
            case AWARDED -> Set.of(FINAL);
            case FINAL -> Set.of();
        };
    }

    /** Whether the public may see it. */
    public boolean isPublic() {
        return this != DRAFT && this != PUBLISH_PROPOSED;
    }
}
