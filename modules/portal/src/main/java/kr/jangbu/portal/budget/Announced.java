package kr.jangbu.portal.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
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

    /** Whether it is an amount of money to be reached by the end of that year. */
    boolean isAmountOf(int year) {
        LocalDate horizon = figure.horizon();
        return figure.unit() == Announcement.Unit.KRW
                && horizon != null
                && horizon.getYear() == year;
    }

    /**
     * The amount that was announced for a year, in won. Of several the largest, since announced
     * figures overlap and are never added up; a ceiling per firm has no year and is none.
     */
    static OptionalLong amountOf(int year, List<Announced> figures) {
        return figures.stream()
                .filter(f -> f.isAmountOf(year))
                .mapToLong(f -> f.figure().value().longValueExact())
                .max();
    }
}
