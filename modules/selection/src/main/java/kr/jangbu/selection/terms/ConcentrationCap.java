package kr.jangbu.selection.terms;

/**
 * At most so many winners of one kind.
 *
 * @param most 1 or more
 */
public record ConcentrationCap(Kind kind, int most) {

    /** What is counted together. */
    public enum Kind {
        /** Firms with their seat in the capital area. */
        CAPITAL_AREA,
        /** Firms of one region. */
        REGION,
        /** Firms under one control. */
        RELATED_GROUP
    }
}
