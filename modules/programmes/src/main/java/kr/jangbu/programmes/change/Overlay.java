package kr.jangbu.programmes.change;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kr.jangbu.programmes.Dated;
import kr.jangbu.programmes.LoanProduct;
import kr.jangbu.programmes.LoanProduct.Purpose;
import kr.jangbu.programmes.LoanProduct.Terms;
import kr.jangbu.programmes.LoanProduct.YearlyLimit;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.Rate;
import kr.jangbu.programmes.Source;
import org.jspecify.annotations.Nullable;

/** Lays a change over a catalogue: what comes out is a catalogue like any other. Pure. */
final class Overlay {
    private Overlay() {}

    /**
     * @throws IllegalArgumentException when the product has no such term, or the value overlaps
     *     another or leaves a gap
     */
    static Programmes over(Programmes base, Change change) {
        Programme programme =
                base.find(change.programmeId())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "there is no programme " + change.programmeId()));
        if (programme.loan() == null) {
            throw new IllegalArgumentException(change.programmeId() + " does not lend");
        }
        boolean rate = change.term() == Term.BASE_RATE;
        return new Programmes(
                base.all().stream()
                        .map(p -> concerns(p, programme, change) ? changed(p, change) : p)
                        .toList(),
                base.firmCaps(),
                rate
                        ? base.baseRates().stream().map(r -> changed(r, change)).toList()
                        : base.baseRates(),
                base.announcements());
    }

    /** A base rate's source is named by every product that stands on it. */
    private static boolean concerns(Programme p, Programme named, Change change) {
        return change.term() == Term.BASE_RATE
                ? p.loan() != null
                        && p.product().rate() instanceof Rate.BasePlusSpread(var id, _)
                        && id.equals(change.baseRateId())
                : p.id().equals(named.id());
    }

    private static Rate.Base changed(Rate.Base rate, Change change) {
        return rate.id().equals(change.baseRateId())
                ? new Rate.Base(
                        rate.id(),
                        rate.name(),
                        rate.agency(),
                        rate.annual().followedBy(change.rate()))
                : rate;
    }

    private static Programme changed(Programme p, Change change) {
        Map<String, Source> sources = new HashMap<>(p.sources());
        sources.put(change.sourceKey(), change.source());
        return new Programme(
                p.id(),
                p.name(),
                p.about(),
                p.agency(),
                p.instrument(),
                change.term() == Term.STATUS ? p.status().followedBy(change.status()) : p.status(),
                Map.copyOf(sources),
                p.announced(),
                p.parameters(),
                p.seats(),
                changed(p.product(), change),
                p.guarantee());
    }

    private static LoanProduct changed(LoanProduct p, Change c) {
        Rate rate = p.rate();
        YearlyLimit limit = p.limit();
        Map<Purpose, Terms> purposes = p.purposes();
        @Nullable Dated<BigDecimal> cut = p.nonCapitalCut();
        switch (c.term()) {
            case ANNUAL_RATE -> rate = fixed(rate, c);
            case SPREAD -> rate = spread(rate, c);
            case NON_CAPITAL_CUT ->
                    cut = (cut == null ? Dated.<BigDecimal>unrecorded() : cut).followedBy(c.rate());
            case LIMIT ->
                    limit =
                            new YearlyLimit(
                                    limit.general().followedBy(c.won()),
                                    limit.higher(),
                                    limit.higherKsic());
            case HIGHER_LIMIT ->
                    limit =
                            new YearlyLimit(
                                    limit.general(),
                                    limit.higher().followedBy(c.won()),
                                    limit.higherKsic());
            case PURPOSE_LIMIT, TERM_MONTHS, GRACE_MONTHS, GRACE_MONTHS_SECURED ->
                    purposes = with(purposes, purpose(c), t -> changed(t, c));
            case STATUS, BASE_RATE -> {
                // Not of the product itself.
            }
        }
        return new LoanProduct(
                p.delivery(),
                rate,
                limit,
                purposes,
                p.repayment(),
                p.eligibility(),
                p.firmCaps(),
                cut);
    }

    private static Rate fixed(Rate rate, Change c) {
        if (rate instanceof Rate.Fixed(var annual)) {
            return new Rate.Fixed(annual.followedBy(c.rate()));
        }
        throw new IllegalArgumentException(c.programmeId() + " has no fixed rate");
    }

    private static Rate spread(Rate rate, Change c) {
        if (rate instanceof Rate.BasePlusSpread(var base, var spread)) {
            return new Rate.BasePlusSpread(
                    base, with(spread, purpose(c), d -> d.followedBy(c.rate())));
        }
        throw new IllegalArgumentException(c.programmeId() + " has no spread");
    }

    private static Terms changed(Terms t, Change c) {
        return new Terms(
                c.term() == Term.PURPOSE_LIMIT ? t.limit().followedBy(c.won()) : t.limit(),
                c.term() == Term.TERM_MONTHS
                        ? t.termMonths().followedBy(c.months())
                        : t.termMonths(),
                c.term() == Term.GRACE_MONTHS
                        ? t.graceMonths().followedBy(c.months())
                        : t.graceMonths(),
                c.term() == Term.GRACE_MONTHS_SECURED
                        ? t.graceMonthsSecured().followedBy(c.months())
                        : t.graceMonthsSecured());
    }

    private static Purpose purpose(Change c) {
        Purpose purpose = c.purpose();
        if (purpose == null) {
            throw new IllegalArgumentException(c.term() + " is by purpose");
        }
        return purpose;
    }

    private static <V> Map<Purpose, V> with(
            Map<Purpose, V> all, Purpose purpose, UnaryOperator<V> change) {
        V before = all.get(purpose);
        if (before == null) {
            throw new IllegalArgumentException("does not lend for " + purpose);
        }
        Map<Purpose, V> after = new EnumMap<>(all);
        after.put(purpose, change.apply(before));
        return Map.copyOf(after);
    }

    /** The values of the term that a change is about, as they stand; oldest first. */
    static Dated<?> series(Programmes catalogue, Change c) {
        Programme p = catalogue.find(c.programmeId()).orElseThrow();
        LoanProduct product = p.product();
        return switch (c.term()) {
            case STATUS -> p.status();
            case BASE_RATE -> catalogue.baseRate(String.valueOf(c.baseRateId())).annual();
            case ANNUAL_RATE -> product.rate() instanceof Rate.Fixed(var annual) ? annual : none();
            case SPREAD ->
                    product.rate() instanceof Rate.BasePlusSpread(_, var spread)
                            ? spread.getOrDefault(purpose(c), none())
                            : none();
            case NON_CAPITAL_CUT -> {
                Dated<BigDecimal> cut = product.nonCapitalCut();
                yield cut == null ? none() : cut;
            }
            case LIMIT -> product.limit().general();
            case HIGHER_LIMIT -> product.limit().higher();
            case PURPOSE_LIMIT -> product.terms(purpose(c)).limit();
            case TERM_MONTHS -> product.terms(purpose(c)).termMonths();
            case GRACE_MONTHS -> product.terms(purpose(c)).graceMonths();
            case GRACE_MONTHS_SECURED -> product.terms(purpose(c)).graceMonthsSecured();
        };
    }

    private static <T> Dated<T> none() {
        return new Dated<>(List.of());
    }
}
