package kr.jangbu.selection;

import kr.jangbu.foundation.Text;

/** What a call is to others of its programme. */
public enum CallRole {
    /** It stands by itself; those that follow from it name it. */
    FIRST("공모", "Call"),
    /** Judges the winners of the first call and its replacements at the end of a stage (단계 평가). */
    STAGE("단계 평가", "Stage review"),
    /** Seeks teams for seats that a stage review freed (추가 공모). */
    REPLACEMENT("추가 공모", "Replacement call");

    private final Text label;

    CallRole(String ko, String en) {
        this.label = Text.of(ko, en);
    }

    public Text label() {
        return label;
    }
}
