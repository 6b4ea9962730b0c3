package kr.jangbu.guarantees.letter;

import kr.jangbu.foundation.Text;

/** Whether a bank may rely on a version of a letter. */
public enum LetterState {
    VALID("유효", "Valid", "success"),
    /** A later version took its place. */
    SUPERSEDED("새 버전으로 대체됨", "Superseded", "warning"),
    /** The guarantor took it back before the bank lent on it. */
    REVOKED("취소됨", "Revoked", "danger"),
    /** The guarantee is over: released, refused, or paid. */
    ENDED("종료됨", "Ended", "gray");

    private final Text label;
    private final String tone;

    LetterState(String ko, String en, String tone) {
        this.label = Text.of(ko, en);
        this.tone = tone;
    }

    public Text label() {
        return label;
    }

    public String tone() {
        return tone;
    }
}
