package kr.jangbu.programmes;

/** How well a recorded value is known. Shown beside the value; decides nothing by itself. */
public enum Confidence {
    /** An official page, the text of a law, or the announcement itself. */
    HIGH,
    /** Press, or several sources that agree. */
    MEDIUM,
    /** One weak source, or our own reading. */
    LOW,
    /** Nobody said it: this house chose it. */
    ASSUMPTION
}
