package kr.jangbu.selection.terms;

import kr.jangbu.foundation.Text;

/** A condition beside the scores: met or not, and not met is out, however high the score. */
public record Gate(String code, Text name, Passed passed) {

    /** Who must find it met. */
    public enum Passed {
        /** Every reviewer. */
        BY_ALL,
        /** More reviewers than find it not met. */
        BY_MAJORITY
    }
}
