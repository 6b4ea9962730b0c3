package kr.jangbu.programmes;

import kr.jangbu.foundation.Text;
import kr.jangbu.ledger.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One line of the support account of a designated firm: a ceiling in won, or a budget counted in
 * pieces. What was announced as "up to" is a ceiling and no claim.
 *
 * @param id lower case, at most 10 letters: account ids hold it beside a firm's UUID
 * @param filled how often the limit is filled
 * @param within the id of the line that what is drawn here is drawn on too; null for none
 * @param limit whole pieces of the unit
 */
public record SupportLine(
        String id,
        Text name,
        Unit unit,
        Filled filled,
        @Nullable String within,
        Dated<Long> limit) {

    /** How often a line is filled. */
    public enum Filled {
        /** A ceiling on what a firm may have at any time: filled once, whatever is renewed. */
        ONCE,
        /** A budget of each period of the designation; what is left of it ends with the last. */
        EACH_PERIOD
    }
}
