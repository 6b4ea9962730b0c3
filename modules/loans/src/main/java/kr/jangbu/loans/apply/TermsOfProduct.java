package kr.jangbu.loans.apply;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import kr.jangbu.loans.LateTerms;
import kr.jangbu.loans.LoanRules;
import kr.jangbu.loans.LoanTerms;
import kr.jangbu.loans.firmview.FirmView;
import kr.jangbu.programmes.Dated;
import kr.jangbu.programmes.LoanProduct;
import kr.jangbu.programmes.NotRecorded;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.Rate;

/** The terms that a product gives a firm on a day, from whatever catalogue. */
@ApplicationScoped
class TermsOfProduct {
    private final LoanRules rules;

    TermsOfProduct(LoanRules rules) {
        this.rules = rules;
    }

    /**
     * @throws NotRecorded when the catalogue says nothing for that day
     */
    LoanTerms of(
            Programmes catalogue,
            Programme programme,
            LoanProduct.Purpose purpose,
            FirmView firm,
            LocalDate day) {
        LoanProduct product = programme.product();
        return new LoanTerms(
                price(catalogue, programme, purpose, firm, day),
                new LoanTerms.Time(
                        product.termMonths(purpose, day),
                        product.graceMonths(purpose, LoanProduct.Security.UNSECURED, day)),
                product.repayment().require(day, "repayment"),
                new LateTerms(rules.late(day), rules.waterfall(day)));
    }

    /** A preferential cut is part of the spread: it stays when the loan is repriced. */
    private static LoanTerms.Price price(
            Programmes catalogue,
            Programme programme,
            LoanProduct.Purpose purpose,
            FirmView firm,
            LocalDate day) {
        BigDecimal rate = catalogue.annualRate(programme, purpose, day);
        return switch (programme.product().rate()) {
            case Rate.Fixed fixed -> new LoanTerms.Price(rate, null, null);
            case Rate.BasePlusSpread(var base, var spread) -> {
                BigDecimal cut =
                        firm.isInCapitalArea()
                                ? BigDecimal.ZERO
                                : programme.product().nonCapitalCut(day);
                yield new LoanTerms.Price(
                        rate.add(cut).max(BigDecimal.ZERO),
                        base,
                        spread.getOrDefault(purpose, Dated.unrecorded())
                                .require(day, "spread for " + purpose)
                                .add(cut));
            }
        };
    }
}
