package kr.jangbu.guarantees.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.guarantees.Charge;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.Products;
import kr.jangbu.guarantees.reckon.Fee;
import kr.jangbu.programmes.Programme;
import kr.jangbu.web.problem.Problem;

/** What guarantees cost, by the catalogue of the day. */
@ApplicationScoped
public class Tariff {
    private final Products products;
    private final Today today;

    Tariff(Products products, Today today) {
        this.products = products;
        this.today = today;
    }

    /**
     * A charge for some days of a guarantee whose grade is set.
     *
     * @param span the days; how many years lie beyond the first counts from its beginning
     * @throws Problem CONFLICT when it comes to nothing
     */
    public Charge charge(UUID id, Guarantee g, Charge.Kind kind, Charge.Span span) {
        Charge charge = new Charge(id, g, kind, quoted(g, span), span);
        if (charge.fee() == 0) {
            throw Problem.conflict(
                    Text.of(
                            "보증금액이 너무 적어 보증료가 나오지 않습니다.",
                            "so little is guaranteed that the fee comes to nothing"));
        }
        return charge;
    }

    /** The rate that would apply, with its parts. */
    public Charge.Quoted quoted(Guarantee g, Charge.Span span) {
        LocalDate first = g.startsOn() == null ? span.from() : g.startsOn();
        int months =
                Math.toIntExact(java.time.temporal.ChronoUnit.MONTHS.between(first, span.until()));
        return products.quote(
                products.of(g.programmeId()),
                Objects.requireNonNull(g.assessment().grade(), "not evaluated"),
                g.factors(),
                Math.max(1, months),
                today.businessDate());
    }

    /** What a guarantee would cost. */
    public record Quote(Charge.Quoted quoted, Charge.Span span, long fee) {}

    /** What anybody may ask, without an application. */
    public Quote quote(Programme programme, Wanted wanted) {
        LocalDate from = today.businessDate();
        Charge.Span span = new Charge.Span(from, from.plusMonths(wanted.months()));
        Charge.Quoted quoted =
                products.quote(programme, wanted.grade(), wanted.factors(), wanted.months(), from);
        return new Quote(
                quoted,
                span,
                Fee.of(wanted.amount(), quoted.rate().rate(), span.days(), quoted.multipleWon()));
    }

    /** What is asked about; the amount in won. */
    public record Wanted(long amount, String grade, int months, java.util.List<String> factors) {}
}
