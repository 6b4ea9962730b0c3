package kr.jangbu.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.jangbu.foundation.Text;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which a programme lends: what may be asked for and how it is repaid. Not an offer to
 * anyone: {@link Programmes} says whether the programme is open.
 *
 * @param limit what one firm may get in a year, all purposes together
 * @param firmCaps ids of the {@link FirmCap}s that a loan draws on
 * @param nonCapitalCut added to the rate of firms outside the capital area, and so negative; with a
 *     rate that stands on a base rate
 */
public record LoanProduct(
        Dated<Delivery> delivery,
        Rate rate,
        YearlyLimit limit,
        Map<Purpose, Terms> purposes,
        Dated<Repayment> repayment,
        Eligibility eligibility,
        List<String> firmCaps,
        @Nullable Dated<BigDecimal> nonCapitalCut) {

    /** Who pays the money out. */
    public enum Delivery {
        /** The agency lends (직접대출). */
        DIRECT,
        /** A bank lends the agency's money (대리대출). */
        ON_LENT
    }

    /** What the money is for. */
    public enum Purpose {
        WORKING_CAPITAL(Text.of("운전자금", "working capital")),
        FACILITY(Text.of("시설자금", "facility"));

        private final Text text;

        Purpose(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }

    /** Whether collateral secures the loan: it may lengthen the grace period. */
    public enum Security {
        UNSECURED,
        SECURED
    }

    /**
     * Won.
     *
     * @param higher for firms whose industry begins with one of {@code higherKsic}; nothing
     *     recorded where there is no such privilege
     */
    public record YearlyLimit(
            Dated<Long> general, Dated<Long> higher, Dated<List<String>> higherKsic) {
        Optional<Long> on(LocalDate date, String ksic) {
            boolean privileged =
                    higherKsic.on(date).map(v -> beginsWithAny(ksic, v.value())).orElse(false);
            return (privileged ? higher : general).on(date).map(DatedValue::value);
        }
    }

    /**
     * The terms for one purpose.
     *
     * @param limit won within the product's limit; nothing recorded where the purpose has none
     * @param graceMonths at the start, when interest alone is due; included in the term
     * @param graceMonthsSecured for secured loans; nothing recorded where it makes no difference
     */
    public record Terms(
            Dated<Long> limit,
            Dated<Integer> termMonths,
            Dated<Integer> graceMonths,
            Dated<Integer> graceMonthsSecured) {}

    /** How installments are computed. The names are those of the schedule calculator. */
    public record Repayment(
            Method method,
            DayCount dayCount,
            BusinessDays businessDays,
            int everyMonths,
            Rounding rounding,
            int multipleWon,
            RemainderTo remainderTo) {
        /** How principal is spread. */
        public enum Method {
            EQUAL_INSTALLMENT,
            EQUAL_PRINCIPAL,
            BULLET
        }

        /** How a period becomes a fraction of a year. */
        public enum DayCount {
            THIRTY_360,
            ACT_360,
            ACT_365F,
            ACT_ACT,
            NOMINAL
        }

        /** Where a due date goes when banks are closed. */
        public enum BusinessDays {
            NONE,
            FOLLOWING,
            MODIFIED_FOLLOWING,
            PRECEDING
        }

        /** How an amount comes to a multiple of {@code multipleWon}. */
        public enum Rounding {
            HALF_UP,
            HALF_EVEN,
            DOWN
        }

        /** Which installment takes what rounding leaves. */
        public enum RemainderTo {
            FIRST,
            LAST
        }
    }

    /**
     * What a firm must be. Nothing recorded means that the programme doesn't ask.
     *
     * @param firmAgeYearsBelow the firm is younger than this
     * @param firmAgeYearsFrom the firm is at least this old
     * @param founderAgeMax the founder's age in full years is at most this
     * @param excludedKsic beginnings of industry codes that are not lent to
     * @param requires what a person must find
     */
    public record Eligibility(
            Dated<Integer> firmAgeYearsBelow,
            Dated<Integer> firmAgeYearsFrom,
            Dated<Integer> founderAgeMax,
            Dated<List<String>> excludedKsic,
            List<Requirement> requires) {
        public boolean excludes(String ksic, LocalDate date) {
            return excludedKsic.on(date).map(v -> beginsWithAny(ksic, v.value())).orElse(false);
        }
    }

    /** Something that no rule can check: an officer must find it. */
    public record Requirement(String code, Text name, String source) {}

    /** Whether a purpose is lent for at all. */
    public boolean lendsFor(Purpose purpose) {
        return purposes.containsKey(purpose);
    }

    /**
     * The most one firm may get in a year for one purpose, in won.
     *
     * @param ksic the firm's industry code, digits only
     * @throws NotRecorded when neither the product nor the purpose has a limit on that day
     */
    public long limit(Purpose purpose, String ksic, LocalDate date) {
        Optional<Long> ofPurpose = terms(purpose).limit().on(date).map(DatedValue::value);
        Optional<Long> ofProduct = limit.on(date, ksic);
        if (ofPurpose.isPresent() && ofProduct.isPresent()) {
            return Math.min(ofPurpose.get(), ofProduct.get());
        }
        return ofPurpose.or(() -> ofProduct).orElseThrow(() -> new NotRecorded("limit", date));
    }

    /**
     * What {@link #limit} was on the days of a date's year, up to that date, in their order.
     *
     * @throws NotRecorded when neither the product nor the purpose has a limit on the date
     */
    public List<Long> limits(Purpose purpose, String ksic, LocalDate date) {
        long last = limit(purpose, ksic, date);
        Stream<Long> earlier =
                Stream.of(
                                limit.general(),
                                limit.higher(),
                                limit.higherKsic(),
                                terms(purpose).limit())
                        .flatMap(d -> d.values().stream().map(DatedValue::from))
                        .map(from -> from.getYear() < date.getYear() ? date.withDayOfYear(1) : from)
                        .filter(from -> from.isBefore(date))
                        .distinct()
                        .sorted()
                        .flatMap(day -> limitIfAny(purpose, ksic, day).stream());
        return Stream.concat(earlier, Stream.of(last)).toList();
    }

    private Optional<Long> limitIfAny(Purpose purpose, String ksic, LocalDate date) {
        try {
            return Optional.of(limit(purpose, ksic, date));
        } catch (NotRecorded none) {
            return Optional.empty();
        }
    }

    /**
     * The longest term, grace included.
     *
     * @throws NotRecorded when none is recorded for that day
     */
    public int termMonths(Purpose purpose, LocalDate date) {
        return terms(purpose).termMonths().require(date, "term for " + purpose);
    }

    /** Whether a value of the product begins on that day. */
    boolean changesOn(LocalDate date) {
        Stream<Dated<?>> ofRate =
                switch (rate) {
                    case Rate.Fixed(var annual) -> Stream.of(annual);
                    case Rate.BasePlusSpread(_, var spread) ->
                            spread.values().stream().map(d -> (Dated<?>) d);
                };
        Stream<Dated<?>> ofPurposes =
                purposes.values().stream()
                        .flatMap(t -> Stream.of(t.limit(), t.termMonths(), t.graceMonths()));
        Stream<Dated<?>> own =
                Stream.of(
                        limit.general(),
                        limit.higher(),
                        limit.higherKsic(),
                        eligibility.firmAgeYearsBelow(),
                        eligibility.firmAgeYearsFrom(),
                        eligibility.founderAgeMax(),
                        eligibility.excludedKsic(),
                        nonCapitalCut == null ? Dated.unrecorded() : nonCapitalCut);
        return Stream.of(ofRate, ofPurposes, own).flatMap(s -> s).anyMatch(d -> d.beginsOn(date));
    }

    /** What a firm outside the capital area pays less, as a fraction, 0 or negative. */
    public BigDecimal nonCapitalCut(LocalDate date) {
        return nonCapitalCut == null
                ? BigDecimal.ZERO
                : nonCapitalCut.on(date).map(DatedValue::value).orElse(BigDecimal.ZERO);
    }

    /**
     * The longest grace period.
     *
     * @throws NotRecorded when none is recorded for that day
     */
    public int graceMonths(Purpose purpose, Security security, LocalDate date) {
        Terms terms = terms(purpose);
        int general = terms.graceMonths().require(date, "grace for " + purpose);
        return switch (security) {
            case UNSECURED -> general;
            case SECURED ->
                    terms.graceMonthsSecured().on(date).map(DatedValue::value).orElse(general);
        };
    }

    /**
     * @throws IllegalArgumentException for a purpose that this product does not lend for
     */
    public Terms terms(Purpose purpose) {
        Terms terms = purposes.get(purpose);
        if (terms == null) {
            throw new IllegalArgumentException("does not lend for " + purpose);
        }
        return terms;
    }

    private static boolean beginsWithAny(String ksic, List<String> beginnings) {
        return beginnings.stream().anyMatch(ksic::startsWith);
    }
}
