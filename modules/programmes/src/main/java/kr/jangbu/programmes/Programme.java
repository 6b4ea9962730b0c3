package kr.jangbu.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.jangbu.foundation.Text;
import org.jspecify.annotations.Nullable;

/**
 * A programme as it stands in the catalogue: who runs it, what it grants, and since when. Says what
 * may be granted, not how much money there is: that is the balance of its ceiling.
 *
 * @param id lower case, at most 40 characters; also the name of its file
 * @param announced ids of announced figures shown beside it; they rule nothing
 * @param parameters further recorded values, shown and not enforced
 * @param seats how many may be selected in a year, for a programme that takes so many and no more
 * @param loan the terms, for a programme that lends
 * @param guarantee the terms, for a programme that guarantees
 */
public record Programme(
        String id,
        Text name,
        Text about,
        String agency,
        Instrument instrument,
        Dated<Status> status,
        Map<String, Source> sources,
        List<String> announced,
        @Nullable Map<String, Parameter> parameters,
        @Nullable Dated<Integer> seats,
        @Nullable LoanProduct loan,
        @Nullable GuaranteeProduct guarantee) {

    /** In what form support comes. */
    public enum Instrument {
        LOAN,
        GUARANTEE,
        FUND,
        COMPUTE,
        DESIGNATION,
        TAX_CREDIT,
        /** Research money. */
        GRANT,
        /** People: schools, academies. */
        TALENT,
        DATA,
        /** A rule is eased; no money flows. */
        REGULATION
    }

    /** How far a programme is. */
    public enum Status {
        /** Firms may apply. */
        OPEN("접수 중", "Open"),
        /** Real, but a value that a grant needs is not verified: nobody can apply yet. */
        RATE_NOT_RECORDED("금리 확인 전", "Rate not recorded yet"),
        /** Announced; its rules are not recorded. */
        ANNOUNCED("발표됨", "Announced"),
        CLOSED("종료", "Closed");

        private final Text label;

        Status(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    /** A recorded value that is shown and decides nothing. */
    public record Parameter(Text name, Announcement.Unit unit, Dated<BigDecimal> values) {}

    public Map<String, Parameter> furtherParameters() {
        return parameters == null ? Map.of() : parameters;
    }

    /** What the programme was on that day; announced before anything was said. */
    public Status statusOn(LocalDate date) {
        return status.on(date).map(DatedValue::value).orElse(Status.ANNOUNCED);
    }

    /**
     * Where one of this programme's values was read, for people.
     *
     * @param key a value's or requirement's {@code source}
     * @throws IllegalArgumentException when the file has no such source
     */
    public String citation(String key) {
        Source source = sources.get(key);
        if (source == null) {
            throw new IllegalArgumentException(id + " has no source " + key);
        }
        return source.title();
    }

    /**
     * @throws IllegalStateException for a programme that doesn't lend
     */
    public LoanProduct product() {
        if (loan == null) {
            throw new IllegalStateException(id + " does not lend");
        }
        return loan;
    }

    /**
     * @throws IllegalStateException for a programme that doesn't guarantee
     */
    public GuaranteeProduct guaranteeProduct() {
        if (guarantee == null) {
            throw new IllegalStateException(id + " does not guarantee");
        }
        return guarantee;
    }
}
