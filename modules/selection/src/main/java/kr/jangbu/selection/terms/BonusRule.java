package kr.jangbu.selection.terms;

import java.math.BigDecimal;
import kr.jangbu.foundation.Text;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Points on top, for what a firm is (가점).
 *
 * @param points added to the total
 */
public record BonusRule(
        String code,
        Text name,
        Holds holds,
        @Decimal @Schema(type = SchemaType.STRING) BigDecimal points) {

    /** What earns it. */
    public enum Holds {
        NON_CAPITAL,
        YOUTH_FOUNDER
    }
}
