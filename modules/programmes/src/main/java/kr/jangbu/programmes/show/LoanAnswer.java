package kr.jangbu.programmes.show;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kr.jangbu.foundation.Text;
import kr.jangbu.programmes.Dated;
import kr.jangbu.programmes.FirmCap;
import kr.jangbu.programmes.LoanProduct;
import kr.jangbu.programmes.LoanProduct.Purpose;
import kr.jangbu.programmes.NotRecorded;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.Rate;
import org.jspecify.annotations.Nullable;

/**
 * A loan product on the wire, every value with its dates and source.
 *
 * @param annualRates today's rate by purpose, as a decimal; a purpose without one has no rate
 *     recorded for today
 */
public record LoanAnswer(
        List<ValueAnswer> delivery,
        RateAnswer rate,
        Map<Purpose, String> annualRates,
        LimitAnswer limit,
        Map<Purpose, TermsAnswer> purposes,
        List<ValueAnswer> repayment,
        EligibilityAnswer eligibility,
        List<CapAnswer> firmCaps) {
    /**
     * {@code annual} for FIXED; the others for BASE_PLUS_SPREAD. A base rate that a file says has
     * its source in {@code rules/base-rates.yaml}.
     */
    public record RateAnswer(
            String kind,
            @Nullable List<ValueAnswer> annual,
            @Nullable String baseRate,
            @Nullable List<ValueAnswer> baseRates,
            @Nullable List<ValueAnswer> nonCapitalCut,
            @Nullable Map<Purpose, List<ValueAnswer>> spread) {}

    public record LimitAnswer(
            List<ValueAnswer> general, List<ValueAnswer> higher, List<ValueAnswer> higherKsic) {}

    public record TermsAnswer(
            List<ValueAnswer> limit,
            List<ValueAnswer> termMonths,
            List<ValueAnswer> graceMonths,
            List<ValueAnswer> graceMonthsSecured) {}

    public record EligibilityAnswer(
            List<ValueAnswer> firmAgeYearsBelow,
            List<ValueAnswer> firmAgeYearsFrom,
            List<ValueAnswer> founderAgeMax,
            List<ValueAnswer> excludedKsic,
            List<RequirementAnswer> requires) {}

    public record RequirementAnswer(String code, Text name, String source) {}

    public record CapAnswer(String id, Text name, FirmCap.Basis basis, List<ValueAnswer> limit) {}

    static LoanAnswer of(Programmes programmes, Programme programme, LocalDate day) {
        LoanProduct p = programme.product();
        return new LoanAnswer(
                ValueAnswer.series(p.delivery()),
                rate(programmes, p),
                annualRates(programmes, programme, day),
                new LimitAnswer(
                        ValueAnswer.series(p.limit().general()),
                        ValueAnswer.series(p.limit().higher()),
                        ValueAnswer.series(p.limit().higherKsic())),
                mapped(p.purposes(), LoanAnswer::terms),
                ValueAnswer.series(p.repayment()),
                eligibility(p.eligibility()),
                p.firmCaps().stream().map(programmes::firmCap).map(LoanAnswer::cap).toList());
    }

    private static Map<Purpose, String> annualRates(
            Programmes programmes, Programme programme, LocalDate day) {
        Map<Purpose, String> rates = new TreeMap<>();
        for (Purpose purpose : programme.product().purposes().keySet()) {
            try {
                BigDecimal rate = programmes.annualRate(programme, purpose, day);
                rates.put(purpose, ValueAnswer.decimal(rate));
            } catch (NotRecorded e) {
                // Said by its absence; the programme's answer lists what is missing.
            }
        }
        return rates;
    }

    private static RateAnswer rate(Programmes programmes, LoanProduct product) {
        Dated<BigDecimal> cut = product.nonCapitalCut();
        return switch (product.rate()) {
            case Rate.Fixed(Dated<BigDecimal> annual) ->
                    new RateAnswer("FIXED", ValueAnswer.series(annual), null, null, null, null);
            case Rate.BasePlusSpread(String baseRate, var spread) ->
                    new RateAnswer(
                            "BASE_PLUS_SPREAD",
                            null,
                            baseRate,
                            ValueAnswer.series(programmes.baseRate(baseRate).annual()),
                            cut == null ? List.of() : ValueAnswer.series(cut),
                            mapped(spread, ValueAnswer::series));
        };
    }

    private static TermsAnswer terms(LoanProduct.Terms terms) {
        return new TermsAnswer(
                ValueAnswer.series(terms.limit()),
                ValueAnswer.series(terms.termMonths()),
                ValueAnswer.series(terms.graceMonths()),
                ValueAnswer.series(terms.graceMonthsSecured()));
    }

    private static EligibilityAnswer eligibility(LoanProduct.Eligibility e) {
        return new EligibilityAnswer(
                ValueAnswer.series(e.firmAgeYearsBelow()),
                ValueAnswer.series(e.firmAgeYearsFrom()),
                ValueAnswer.series(e.founderAgeMax()),
                ValueAnswer.series(e.excludedKsic()),
                e.requires().stream()
                        .map(r -> new RequirementAnswer(r.code(), r.name(), r.source()))
                        .toList());
    }

    static CapAnswer cap(FirmCap cap) {
        return new CapAnswer(cap.id(), cap.name(), cap.basis(), ValueAnswer.series(cap.limit()));
    }

    private static <A, B> Map<Purpose, B> mapped(Map<Purpose, A> from, Function<A, B> view) {
        Map<Purpose, B> mapped = new TreeMap<>();
        from.forEach((purpose, value) -> mapped.put(purpose, view.apply(value)));
        return mapped;
    }
}
