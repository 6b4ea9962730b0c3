package kr.jangbu.programmes.show;

import java.time.LocalDate;
import java.util.Objects;
import kr.jangbu.foundation.Text;
import kr.jangbu.programmes.Announcement;
import kr.jangbu.programmes.Announcement.Figure;
import kr.jangbu.programmes.Announcement.Unit;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.programmes.Programmes.Announced;
import kr.jangbu.programmes.Source;
import kr.jangbu.programmes.show.ValueAnswer.SourceAnswer;
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
        LocalDate announcedOn,
        @Nullable LocalDate horizon,
        SourceAnswer source,
        Confidence confidence,
        @Nullable Text note) {
    static FigureAnswer of(Announced announced) {
        return of(announced.announcement(), announced.figure());
    }

    static FigureAnswer of(Announcement announcement, Figure f) {
        Source source = Objects.requireNonNull(announcement.sources().get(f.source()));
        return new FigureAnswer(
                f.id(),
                f.statement(),
                ValueAnswer.decimal(f.value()),
                f.unit(),
                announcement.announcedOn(),
                f.horizon(),
                SourceAnswer.of(source),
                f.confidence(),
                f.note());
    }
}
