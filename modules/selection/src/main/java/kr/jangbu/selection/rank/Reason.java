package kr.jangbu.selection.rank;

/**
 * Why an application stands where it stands.
 *
 * @param code of the gate, criterion, cap or tie rule; empty where the kind says all
 */
public record Reason(Kind kind, String code) {
    /** The code of a tie in which no rule of the call tells two apart. */
    public static final String BY_ID = "APPLICATION_ID";

    /** What decided. */
    public enum Kind {
        /** No sheet was handed in. */
        NOT_SCORED,
        /** A gate was not met. */
        GATE,
        /** Points of a criterion below its pass mark. */
        CRITERION_MARK,
        /** The score below the pass mark of the total. */
        TOTAL_MARK,
        /** So many of its kind are selected already. */
        CAP,
        /** All seats went to better ones. */
        SEATS,
        /** Equal in score with its neighbour; this rule put them in order. */
        TIE
    }

    static Reason of(Kind kind) {
        return new Reason(kind, "");
    }
}
