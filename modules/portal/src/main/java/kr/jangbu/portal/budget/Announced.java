package kr.jangbu.portal.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import kr.jangbu.foundation.Text;
import kr.jangbu.programmes.Announcement;
import kr.jangbu.programmes.Announcement.Figure;
import kr.jangbu.programmes.Source;

/**
 * One announced figure with where and when it was said. A statement: nothing is computed from it
 * but the comparison that the reader sees.
 *
 * @param programmeIds the programmes beside which the catalogue puts it; empty for none
 */
public record Announced(
        Figure figure,
        Text occasion,
        LocalDate announcedOn,
        Source source,
        List<String> programmeIds) {

    static Announced of(Announcement announcement, Figure figure, List<String> programmeIds) {
        Source source = announcement.sources().get(figure.source());
        if (source == null) {
            throw new IllegalStateException(figure.id() + " names a source that is not there");
        }
        return new Announced(
                figure, announcement.name(), announcement.announcedOn(), source, programmeIds);
    }

    /** Whether it is an amount of money to be reached by a day; a ceiling per firm has no day. */
    boolean isTarget() {
        return figure.unit() == Announcement.Unit.KRW && figure.horizon() != null;
    }

    /** The budget years in which a target was to be reached. */
    IntStream years() {
        LocalDate horizon = Objects.requireNonNull(figure.horizon());
        return IntStream.rangeClosed(announcedOn.getYear(), horizon.getYear());
    }
}
