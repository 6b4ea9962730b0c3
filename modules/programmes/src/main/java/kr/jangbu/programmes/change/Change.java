package kr.jangbu.programmes.change;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.programmes.DatedValue;
import kr.jangbu.programmes.LoanProduct;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Source;
import org.jspecify.annotations.Nullable;

/**
 * One new value of a term, as a notice says it.
 *
 * @param baseRateId for {@link Term#BASE_RATE}: the one on which the programme's product stands
 * @param purpose for terms that a product has by purpose
 * @param value as {@link Term} reads it
 * @param to the last day; null until a successor is recorded
 */
public record Change(
        UUID id,
        String programmeId,
        @Nullable String baseRateId,
        Term term,
        LoanProduct.@Nullable Purpose purpose,
        String value,
        LocalDate from,
        @Nullable LocalDate to,
        Source source,
        Confidence confidence) {
    private static final String KEY = "notice-";

    /** Under which key a value names the change as its source. */
    public String sourceKey() {
        return KEY + id;
    }

    /** The change behind a value's source; null where a file says it. */
    public static @Nullable UUID of(String sourceKey) {
        return sourceKey.startsWith(KEY) && sourceKey.length() == KEY.length() + 36
                ? UUID.fromString(sourceKey.substring(KEY.length()))
                : null;
    }

    DatedValue<BigDecimal> rate() {
        return dated(new BigDecimal(value));
    }

    DatedValue<Long> won() {
        return dated(Long.valueOf(value));
    }

    DatedValue<Integer> months() {
        return dated(Integer.valueOf(value));
    }

    DatedValue<Programme.Status> status() {
        return dated(Programme.Status.valueOf(value));
    }

    private <T> DatedValue<T> dated(T read) {
        return new DatedValue<>(read, from, to, sourceKey(), confidence);
    }
}
