package kr.jangbu.programmes.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.programmes.Dated;
import kr.jangbu.programmes.DatedValue;
import kr.jangbu.programmes.LoanProduct.Purpose;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.Rate;
import kr.jangbu.programmes.Source;
import org.jspecify.annotations.Nullable;

/** The terms of a loan product as they stand, each value with where it stands. */
public final class TermSheet {
    /**
     * A value of a term.
     *
     * @param change the change behind it; null where a file says it
     */
    public record Row(
            Text term,
            Text value,
            LocalDate from,
            @Nullable LocalDate to,
            String source,
            Text confidence,
            @Nullable UUID change) {}

    private final Programmes catalogue;
    private final Programme programme;
    private final List<Row> rows = new ArrayList<>();

    private TermSheet(Programmes catalogue, Programme programme) {
        this.catalogue = catalogue;
        this.programme = programme;
    }

    /** The terms that have a value at all, in the order of {@link Term}. */
    public static List<Row> of(Programmes catalogue, Programme programme) {
        TermSheet sheet = new TermSheet(catalogue, programme);
        for (Term term : Term.values()) {
            if (term.isByPurpose()) {
                programme.product().purposes().keySet().stream()
                        .sorted()
                        .forEach(purpose -> sheet.add(term, purpose));
            } else {
                sheet.add(term, null);
            }
        }
        return List.copyOf(sheet.rows);
    }

    private void add(Term term, @Nullable Purpose purpose) {
        for (DatedValue<?> value : series(term, purpose).values()) {
            rows.add(
                    new Row(
                            named(term, purpose),
                            term.shown(written(value.value())),
                            value.from(),
                            value.to(),
                            title(value.source()),
                            value.confidence().label(),
                            Change.of(value.source())));
        }
    }

    private Dated<?> series(Term term, @Nullable Purpose purpose) {
        String baseRate =
                programme.product().rate() instanceof Rate.BasePlusSpread(var id, _) ? id : null;
        if (term == Term.BASE_RATE && baseRate == null) {
            return new Dated<>(List.of());
        }
        return Overlay.series(
                catalogue,
                new Change(
                        new UUID(0, 0),
                        programme.id(),
                        baseRate,
                        term,
                        purpose,
                        "",
                        LocalDate.EPOCH,
                        null,
                        new Source("", null, null),
                        Confidence.ASSUMPTION));
    }

    /** {@code 가산금리 (운전자금)}. */
    static Text named(Term term, @Nullable Purpose purpose) {
        return purpose == null
                ? term.label()
                : Text.of(
                        "%s (%s)".formatted(term.label().ko(), purpose.text().ko()),
                        "%s (%s)".formatted(term.label().en(), purpose.text().en()));
    }

    private static String written(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    /** A base rate's file source is not the programme's: its key must do. */
    private String title(String key) {
        Source source = programme.sources().get(key);
        return source == null ? key : source.title();
    }
}
