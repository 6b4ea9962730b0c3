package kr.jangbu.selection.terms;

import org.jspecify.annotations.Nullable;

/**
 * What decides between equal totals. Rules apply in their order.
 *
 * @param criterion the criterion whose points decide; null for other kinds
 */
public record TieRule(Kind kind, @Nullable String criterion) {

    /** What is compared. */
    public enum Kind {
        CRITERION,
        NON_CAPITAL_FIRST,
        YOUTH_FIRST,
        EARLIER_SUBMISSION
    }
}
