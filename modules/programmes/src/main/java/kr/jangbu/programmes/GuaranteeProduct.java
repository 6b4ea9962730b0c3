package kr.jangbu.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.jangbu.foundation.Severity;
import kr.jangbu.foundation.Text;
import kr.jangbu.programmes.LoanProduct.Purpose;

/**
 * The terms on which a programme guarantees bank loans. Rates are fractions of one. Not an offer to
 * anyone: {@link Programmes} says whether the programme is open.
 *
 * @param grades from the best to the worst; the last ones may get nothing
 * @param firmCaps ids of the {@link FirmCap}s that a guarantee draws on
 */
public record GuaranteeProduct(
        Cover cover,
        Map<Purpose, Terms> purposes,
        List<Grade> grades,
        Charge fee,
        Watch watch,
        Collection collection,
        List<String> firmCaps) {

    /**
     * What part of a loan is guaranteed.
     *
     * @param usual where the application wishes nothing else
     */
    public record Cover(Dated<BigDecimal> least, Dated<BigDecimal> usual, Dated<BigDecimal> most) {}

    /**
     * The terms for one purpose.
     *
     * @param limit won of one guarantee
     * @param termMonths the longest
     */
    public record Terms(Dated<Long> limit, Dated<Integer> termMonths) {}

    /**
     * A grade (등급).
     *
     * @param score from how many points of 100 on
     * @param base the yearly fee rate before additions and deductions
     * @param ceiling won that a firm of this grade may be guaranteed; nothing recorded where the
     *     grade makes no difference, 0 where it gets nothing
     */
    public record Grade(String id, int score, Dated<BigDecimal> base, Dated<Long> ceiling) {}

    /**
     * How the fee comes about.
     *
     * @param perYear added for each begun year beyond the first
     * @param multipleWon what is less is dropped
     */
    public record Charge(
            List<Factor> factors,
            Dated<BigDecimal> perYear,
            Dated<BigDecimal> least,
            Dated<BigDecimal> most,
            Dated<Integer> multipleWon,
            Dated<Earning> earned) {}

    /** How often a fee that was paid ahead becomes income. */
    public enum Earning {
        DAILY,
        MONTHLY
    }

    /**
     * What raises or lowers the rate.
     *
     * @param id upper case, e.g. {@code AI}
     * @param rate negative for a deduction
     */
    public record Factor(String id, Text name, Dated<BigDecimal> rate) {}

    /**
     * What is watched while the guarantee runs.
     *
     * @param otherCover how a guarantee of another fund weighs
     * @param executionDays within how many days of its letter the bank lends
     * @param noticeDays within how many days of an accident the bank tells
     * @param claimFromDays from how many days after the accident on the bank claims
     * @param claimWithinDays within how many days of the accident the bank claims
     */
    public record Watch(
            Dated<Severity> otherCover,
            Dated<Integer> executionDays,
            Dated<Integer> noticeDays,
            Dated<Integer> claimFromDays,
            Dated<Integer> claimWithinDays) {}

    /**
     * How what was paid for the debtor is collected.
     *
     * @param damages yearly rate on what was paid
     * @param penalty yearly rate on a guarantee used beyond its term
     * @param order in which money pays the items of the debt
     */
    public record Collection(
            Dated<BigDecimal> damages, Dated<BigDecimal> penalty, Dated<List<String>> order) {}

    public boolean guaranteesFor(Purpose purpose) {
        return purposes.containsKey(purpose);
    }

    /**
     * @throws IllegalArgumentException for a purpose that is not guaranteed
     */
    public Terms terms(Purpose purpose) {
        Terms terms = purposes.get(purpose);
        if (terms == null) {
            throw new IllegalArgumentException("does not guarantee for " + purpose);
        }
        return terms;
    }

    /**
     * @throws IllegalArgumentException for an unknown grade
     */
    public Grade grade(String id) {
        return grades.stream()
                .filter(g -> g.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no grade " + id));
    }

    /**
     * @throws IllegalArgumentException for an unknown factor
     */
    public Factor factor(String id) {
        return fee.factors().stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no factor " + id));
    }

    /** What a guarantee of that day would need and nobody has recorded. */
    List<String> missing(LocalDate day) {
        List<String> missing = new ArrayList<>();
        look(missing, "cover", day, cover.least(), cover.usual(), cover.most());
        purposes.forEach((purpose, terms) ->
                look(missing, "terms for " + purpose, day, terms.limit(), terms.termMonths()));
        grades.forEach(g -> look(missing, "base rate of the fee for " + g.id(), day, g.base()));
        fee.factors().forEach(f -> look(missing, "fee for " + f.id(), day, f.rate()));
        look(
                missing,
                "fee",
                day,
                fee.perYear(),
                fee.least(),
                fee.most(),
                fee.multipleWon(),
                fee.earned());
        look(
                missing,
                "times of the bank",
                day,
                watch.otherCover(),
                watch.executionDays(),
                watch.noticeDays(),
                watch.claimFromDays(),
                watch.claimWithinDays());
        look(
                missing,
                "collection",
                day,
                collection.damages(),
                collection.penalty(),
                collection.order());
        return missing.stream().distinct().toList();
    }

    private static void look(List<String> missing, String what, LocalDate day, Dated<?>... values) {
        for (Dated<?> value : values) {
            if (value.on(day).isEmpty()) {
                missing.add(String.valueOf(new NotRecorded(what, day).getMessage()));
            }
        }
    }
}
