package kr.jangbu.foundation;

/** How a finding weighs on a decision, the heaviest first. */
public enum Severity {
    /** The rule says no. */
    BLOCK,
    /** The rule needs a person's judgement. */
    NEEDS_REVIEW,
    /** The rule could not be checked because data is missing. Never counts as clear. */
    UNKNOWN,
    /** Allowed, but somebody should know. */
    WARN,
    /** Checked and clear, or a remark. */
    INFO;

    /** Whether a person must resolve it in writing before a grant. */
    public boolean isOpen() {
        return this == NEEDS_REVIEW || this == UNKNOWN;
    }
}
