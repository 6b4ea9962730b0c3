package kr.jangbu.programmes;

import kr.jangbu.foundation.Text;

/** How well a recorded value is known. Shown beside the value; decides nothing by itself. */
public enum Confidence {
    /** An official page, the text of a law, or the announcement itself. */
    HIGH("공식 자료", "Official"),
    /** Press, or several sources that agree. */
    MEDIUM("언론 또는 여러 자료", "Press or several sources"),
    /** One weak source, or our own reading. */
    LOW("약한 근거", "Weak source"),
    /** Nobody said it: this house chose it. */
    ASSUMPTION("가정", "Assumption");

    private final Text label;

    Confidence(String ko, String en) {
        this.label = Text.of(ko, en);
    }

    public Text label() {
        return label;
    }
}
