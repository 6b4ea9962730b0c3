package kr.jangbu.selection;

import java.util.Set;
import kr.jangbu.foundation.Text;

/** Where an application stands. */
public enum ApplicationState {
    /** Being written; only the firm sees it. */
    DRAFT("작성 중", "Draft"),
    /** Handed in before the bell, with a receipt; until the bell it may be handed in anew. */
    SUBMITTED("제출", "Submitted"),
    /** Nothing stands in its way: it goes to the reviewers. */
    ELIGIBLE("요건 충족", "Eligible"),
    /** A clause stands in its way; only an appeal changes that. */
    INELIGIBLE("요건 미충족", "Ineligible"),
    /** Its scores are in. */
    SCORED("평가 완료", "Scored"),
    /** It has won. */
    SELECTED("선정", "Selected"),
    /** It would be next. */
    WAITLISTED("예비", "On the waiting list"),
    /** It has not won. */
    NOT_SELECTED("미선정", "Not selected"),
    /** The firm took it back. */
    WITHDRAWN("철회", "Withdrawn");

    private final Text label;

    ApplicationState(String ko, String en) {
        this.label = Text.of(ko, en);
    }

    public Text label() {
        return label;
    }

    /** The colour of its badge: how it goes for the firm. */
    public String tone() {
        return switch (this) {
            case DRAFT, WAITLISTED -> "warning";
            case SUBMITTED, ELIGIBLE, SCORED -> "information";
            case SELECTED -> "success";
            case INELIGIBLE, NOT_SELECTED -> "danger";
            case WITHDRAWN -> "gray";
        };
    }

    public Set<ApplicationState> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> Set.of(ELIGIBLE, INELIGIBLE, WITHDRAWN);
            case ELIGIBLE -> Set.of(SCORED, INELIGIBLE, NOT_SELECTED, WITHDRAWN);
            case INELIGIBLE -> Set.of(ELIGIBLE);
            case SCORED -> Set.of(ELIGIBLE, SELECTED, WAITLISTED, NOT_SELECTED, WITHDRAWN);
            case WAITLISTED -> Set.of(SELECTED, NOT_SELECTED, WITHDRAWN);
            case NOT_SELECTED -> Set.of(ELIGIBLE, SCORED, SELECTED, WAITLISTED);
            case SELECTED -> Set.of(NOT_SELECTED);
            case WITHDRAWN -> Set.of();
        };
    }

    /** Whether officers and reviewers may see it. */
    public boolean isHandedIn() {
        return this != DRAFT;
    }

    /** Whether it still takes part: a result may come of it. */
    public boolean isAlive() {
        return this == SUBMITTED || this == ELIGIBLE;
    }

    /** Whether two officers have said what became of it. */
    public boolean isResult() {
        return this == SELECTED || this == WAITLISTED || this == NOT_SELECTED;
    }
}
