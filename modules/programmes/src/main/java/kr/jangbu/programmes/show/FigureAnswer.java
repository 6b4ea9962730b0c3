package kr.jangbu.programmes.show;

import java.time.LocalDate;
import kr.jangbu.foundation.Text;
import kr.jangbu.programmes.Announcement.Figure;
import kr.jangbu.programmes.Announcement.Unit;
import kr.jangbu.programmes.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * An announced figure on the wire.
 *
 * @param value a decimal as a string: figures may be ratios
 */
public record FigureAnswer(
        String id,
        Text statement,
        String value,
        Unit unit,
        @Nullable LocalDate horizon,
        String source,
        Confidence confidence,
        @Nullable Text note) {
    static FigureAnswer of(Figure f) {
        return new FigureAnswer(
                f.id(),
                f.statement(),
                ValueAnswer.decimal(f.value()),
                f.unit(),
                f.horizon(),
                f.source(),
                f.confidence(),
                f.note());
    }
}
