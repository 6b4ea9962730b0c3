package kr.jangbu.programmes.show;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.programmes.Dated;
import kr.jangbu.programmes.DatedValue;
import kr.jangbu.programmes.Source;
import kr.jangbu.programmes.change.Change;
import org.jspecify.annotations.Nullable;

/**
 * A dated value on the wire: decimals are strings, amounts whole won.
 *
 * @param to null while it lasts
 * @param source key among the answer's sources
 * @param change the change by notice behind it, which two officers confirmed; null where a file of
 *     the catalogue says it
 */
public record ValueAnswer(
        Object value,
        LocalDate from,
        @Nullable LocalDate to,
        String source,
        Confidence confidence,
        @Nullable UUID change) {
    /** A source, by its key. */
    public record SourceAnswer(String title, @Nullable String url, @Nullable LocalDate published) {
        static SourceAnswer of(Source source) {
            return new SourceAnswer(source.title(), source.url(), source.published());
        }
    }

    static List<ValueAnswer> series(Dated<?> dated) {
        return dated.values().stream().map(ValueAnswer::of).toList();
    }

    static String decimal(BigDecimal value) {
        return value.toPlainString();
    }

    static Map<String, SourceAnswer> sources(Map<String, Source> sources) {
        Map<String, SourceAnswer> answer = new TreeMap<>();
        sources.forEach((key, source) -> answer.put(key, SourceAnswer.of(source)));
        return answer;
    }

    private static ValueAnswer of(DatedValue<?> dated) {
        Object value = dated.value();
        return new ValueAnswer(
                value instanceof BigDecimal number ? decimal(number) : value,
                dated.from(),
                dated.to(),
                dated.source(),
                dated.confidence(),
                Change.of(dated.source()));
    }
}
