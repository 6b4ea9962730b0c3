package kr.jangbu.selection.terms;

import java.math.BigDecimal;
import java.util.List;
import kr.jangbu.foundation.Text;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A stage after the award, closed by a gate that may stop some or all.
 *
 * @param number from 1
 * @param months how long it lasts
 * @param survivors the most that go on after it
 * @param passTotal the score at its gate below which nobody goes on; null where there is none
 * @param items what the stage brings to those who are in it
 */
public record Stage(
        int number,
        Text name,
        int months,
        int survivors,
        @Nullable @Decimal @Schema(type = SchemaType.STRING) BigDecimal passTotal,
        List<Gate> gates,
        List<AwardItem> items) {}
