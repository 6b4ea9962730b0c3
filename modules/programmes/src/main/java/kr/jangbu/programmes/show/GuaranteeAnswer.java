package kr.jangbu.programmes.show;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.jangbu.foundation.Text;
import kr.jangbu.programmes.GuaranteeProduct;
import kr.jangbu.programmes.LoanProduct.Purpose;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;

/** A guarantee product on the wire, every value with its dates and source. */
public record GuaranteeAnswer(
        CoverAnswer cover,
        Map<Purpose, TermsAnswer> purposes,
        List<GradeAnswer> grades,
        FeeAnswer fee,
        WatchAnswer watch,
        CollectionAnswer collection,
        List<LoanAnswer.CapAnswer> firmCaps) {
    public record CoverAnswer(
            List<ValueAnswer> least, List<ValueAnswer> usual, List<ValueAnswer> most) {}

    public record TermsAnswer(List<ValueAnswer> limit, List<ValueAnswer> termMonths) {}

    public record GradeAnswer(
            String id, int score, List<ValueAnswer> base, List<ValueAnswer> ceiling) {}

    public record FactorAnswer(String id, Text name, List<ValueAnswer> rate) {}

    public record FeeAnswer(
            List<FactorAnswer> factors,
            List<ValueAnswer> perYear,
            List<ValueAnswer> least,
            List<ValueAnswer> most,
            List<ValueAnswer> multipleWon,
            List<ValueAnswer> earned) {}

    public record WatchAnswer(
            List<ValueAnswer> otherCover,
            List<ValueAnswer> executionDays,
            List<ValueAnswer> noticeDays,
            List<ValueAnswer> claimFromDays,
            List<ValueAnswer> claimWithinDays) {}

    public record CollectionAnswer(
            List<ValueAnswer> damages, List<ValueAnswer> penalty, List<ValueAnswer> order) {}

    static GuaranteeAnswer of(Programmes programmes, Programme programme) {
        GuaranteeProduct p = programme.guaranteeProduct();
        Map<Purpose, TermsAnswer> purposes = new TreeMap<>();
        p.purposes()
                .forEach((purpose, terms) ->
                        purposes.put(
                                purpose,
                                new TermsAnswer(
                                        ValueAnswer.series(terms.limit()),
                                        ValueAnswer.series(terms.termMonths()))));
        return new GuaranteeAnswer(
                new CoverAnswer(
                        ValueAnswer.series(p.cover().least()),
                        ValueAnswer.series(p.cover().usual()),
                        ValueAnswer.series(p.cover().most())),
                purposes,
                p.grades().stream().map(GuaranteeAnswer::grade).toList(),
                fee(p.fee()),
                watch(p.watch()),
                new CollectionAnswer(
                        ValueAnswer.series(p.collection().damages()),
                        ValueAnswer.series(p.collection().penalty()),
                        ValueAnswer.series(p.collection().order())),
                p.firmCaps().stream().map(programmes::firmCap).map(LoanAnswer::cap).toList());
    }

    private static GradeAnswer grade(GuaranteeProduct.Grade g) {
        return new GradeAnswer(
                g.id(), g.score(), ValueAnswer.series(g.base()), ValueAnswer.series(g.ceiling()));
    }

    private static FeeAnswer fee(GuaranteeProduct.Charge fee) {
        return new FeeAnswer(
                fee.factors().stream()
                        .map(f -> new FactorAnswer(f.id(), f.name(), ValueAnswer.series(f.rate())))
                        .toList(),
                ValueAnswer.series(fee.perYear()),
                ValueAnswer.series(fee.least()),
                ValueAnswer.series(fee.most()),
                ValueAnswer.series(fee.multipleWon()),
                ValueAnswer.series(fee.earned()));
    }

    private static WatchAnswer watch(GuaranteeProduct.Watch w) {
        return new WatchAnswer(
                ValueAnswer.series(w.otherCover()),
                ValueAnswer.series(w.executionDays()),
                ValueAnswer.series(w.noticeDays()),
                ValueAnswer.series(w.claimFromDays()),
                ValueAnswer.series(w.claimWithinDays()));
    }
}
