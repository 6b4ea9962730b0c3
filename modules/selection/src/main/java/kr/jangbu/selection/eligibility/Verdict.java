package kr.jangbu.selection.eligibility;

import kr.jangbu.foundation.Severity;
import kr.jangbu.foundation.Text;
import kr.jangbu.programmes.Confidence;

/** What one rule says of one firm, before it is cited. */
record Verdict(Severity severity, Text message) {
    static Verdict of(boolean fine, String ko, String en) {
        return new Verdict(fine ? Severity.INFO : Severity.BLOCK, Text.of(ko, en));
    }

    static Verdict unknown(String ko, String en) {
        return new Verdict(Severity.UNKNOWN, Text.of(ko, en));
    }

    /** What a table that we do not know well decides, a person decides. */
    static Severity weight(Confidence confidence) {
        return switch (confidence) {
            case HIGH, MEDIUM -> Severity.BLOCK;
            case LOW, ASSUMPTION -> Severity.NEEDS_REVIEW;
        };
    }
}
