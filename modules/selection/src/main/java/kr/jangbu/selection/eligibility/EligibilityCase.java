package kr.jangbu.selection.eligibility;

import java.time.LocalDate;
import java.util.Map;
import kr.jangbu.selection.firmview.FirmFigures;
import kr.jangbu.selection.firmview.FirmView;
import kr.jangbu.selection.terms.CallTerms;
import org.jspecify.annotations.Nullable;

/**
 * One firm before the rules of one call.
 *
 * @param declarations what it swears; unanswered ones are not in it
 * @param designatedTo the last day of a designation under the call's programme; null without one
 * @param closesOn the day on which applications close
 * @param day the day on which the rules are asked
 */
public record EligibilityCase(
        CallTerms terms,
        FirmView firm,
        Map<String, Boolean> declarations,
        @Nullable LocalDate designatedTo,
        LocalDate closesOn,
        LocalDate day) {
    FirmFigures figures() {
        return firm.figures();
    }
}
