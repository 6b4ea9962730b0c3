package kr.jangbu.selection.terms;

import java.math.BigDecimal;
import kr.jangbu.foundation.Text;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer scores.
 *
 * @param weight what one point counts in the total
 * @param maximum the most points that a reviewer can give; the least is 0
 * @param passMark the points below which an application fails whatever its total (과락); null where
 *     there is none
 */
public record Criterion(
        String code,
        Text name,
        @Decimal @Schema(type = SchemaType.STRING) BigDecimal weight,
        @Decimal @Schema(type = SchemaType.STRING) BigDecimal maximum,
        @Nullable @Decimal @Schema(type = SchemaType.STRING) BigDecimal passMark) {}
