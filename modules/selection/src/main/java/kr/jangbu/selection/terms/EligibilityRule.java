package kr.jangbu.selection.terms;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One rule of who may apply. What a kind does is code; its figures and lists stand here.
 *
 * @param limit the figure that the kind compares with, in the kind's own unit; null where it takes
 *     none
 * @param values the words that the kind compares with, e.g. size classes, or the name of a table;
 *     empty where it takes none
 * @param citation the clause and its source, shown with the finding
 */
public record EligibilityRule(
        Kind kind,
        @Nullable @Decimal @Schema(type = SchemaType.STRING) BigDecimal limit,
        List<String> values,
        String citation) {

    /** What a rule looks at. */
    public enum Kind {
        /** Younger than so many years. */
        FIRM_AGE_BELOW,
        /** At least so many years old. */
        FIRM_AGE_FROM,
        /** One of the size classes. */
        SIZE_CLASS,
        /** The certificate of size (중소기업확인서) is valid when applications close. */
        SIZE_CERTIFICATE,
        /** The seat lies outside the capital area. */
        NON_CAPITAL,
        /** A youth founder leads it. */
        YOUTH_FOUNDER,
        /** In business by the tax office's word, and asked within so many days. */
        TAX_STATUS,
        /** None of its industries begins with a code of the tables named. */
        INDUSTRY_EXCLUDED,
        /** One of its industries begins with one of the codes. */
        INDUSTRY_WITHIN,
        /** The debt ratio of the last year is not above the industry's, by the table named. */
        DEBT_RATIO,
        /** Equity is above zero in the last year (자본잠식). */
        IMPAIRED_CAPITAL,
        /** Spends at least this share of its revenue on research. */
        RESEARCH_INTENSITY,
        /** Not a large or listed firm: equity at most so many won (우량기업). */
        EQUITY_MOST,
        /** Assets at most so many won (우량기업). */
        ASSETS_MOST,
        /** Holds no valid designation of this programme yet. */
        NOT_DESIGNATED,
        /** Not a micro business, but for manufacturers (소상공인). */
        NOT_MICRO
    }
}
