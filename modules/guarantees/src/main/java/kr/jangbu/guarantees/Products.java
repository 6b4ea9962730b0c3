package kr.jangbu.guarantees;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.guarantees.reckon.Damages;
import kr.jangbu.guarantees.reckon.Debt;
import kr.jangbu.guarantees.reckon.FeeRate;
import kr.jangbu.programmes.Dated;
import kr.jangbu.programmes.DatedValue;
import kr.jangbu.programmes.GuaranteeProduct;
import kr.jangbu.programmes.GuaranteeProduct.Factor;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.web.problem.Problem;

/** What the catalogue says of guarantees, as the arithmetic needs it. */
@ApplicationScoped
public class Products {
    private final Programmes programmes;

    Products(Programmes programmes) {
        this.programmes = programmes;
    }

    /**
     * A programme that guarantees and takes applications on the day.
     *
     * @throws Problem INVALID for one that doesn't guarantee; CONFLICT when it is not open, with
     *     what is missing
     */
    public Programme requireOpen(String programmeId, LocalDate day) {
        Programme programme =
                programmes
                        .find(programmeId)
                        .filter(p -> p.guarantee() != null)
                        .orElseThrow(() ->
                                Problem.invalid(
                                        "programmeId",
                                        Text.of(
                                                "없는 보증 상품입니다.",
                                                "there is no guarantee " + programmeId)));
        if (!programmes.isOpen(programme, day)) {
            throw Problem.conflict(
                            Text.of(
                                    "지금은 신청을 받지 않는 상품입니다.",
                                    "%s is not open: %s"
                                            .formatted(programmeId, programme.statusOn(day))))
                    .with("missing", programmes.missing(programme, day));
        }
        return programme;
    }

    /** Those that take applications. */
    public List<Programme> open(LocalDate day) {
        return programmes.open(day).stream().filter(p -> p.guarantee() != null).toList();
    }

    /**
     * @throws IllegalStateException when the catalogue lost it
     */
    public Programme of(String programmeId) {
        return programmes
                .find(programmeId)
                .filter(p -> p.guarantee() != null)
                .orElseThrow(() -> new IllegalStateException("the catalogue lost " + programmeId));
    }

    /** What a product is called. */
    public Text name(String programmeId) {
        return programmes
                .find(programmeId)
                .map(Programme::name)
                .orElse(Text.of(programmeId, programmeId));
    }

    /**
     * The rate of a fee with all its parts and their sources.
     *
     * @param months of the whole guarantee, extensions included
     * @throws Problem INVALID for a grade or factor that the product doesn't know
     */
    public Charge.Quoted quote(
            Programme programme, String grade, List<String> factors, int months, LocalDate day) {
        GuaranteeProduct product = programme.guaranteeProduct();
        GuaranteeProduct.Charge fee = product.fee();
        List<Charge.Part> parts = new ArrayList<>();
        parts.add(
                part(
                        programme,
                        "BASE",
                        Text.of(grade + " 등급 기본 요율", "Base rate of grade " + grade),
                        required(requireGrade(product, grade).base(), day)));
        int years = FeeRate.yearsBeyondFirst(months);
        if (years > 0) {
            DatedValue<BigDecimal> step = required(fee.perYear(), day);
            parts.add(
                    part(
                            programme,
                            "PERIOD",
                            Text.of(
                                    "1년 초과 %d년".formatted(years),
                                    "%d years beyond the first".formatted(years)),
                            times(step, years)));
        }
        for (String code : factors) {
            Factor factor = requireFactor(product, code);
            parts.add(part(programme, code, factor.name(), required(factor.rate(), day)));
        }
        FeeRate rate =
                FeeRate.of(
                        parts.stream().map(p -> new FeeRate.Part(p.code(), p.rate())).toList(),
                        required(fee.least(), day).value(),
                        required(fee.most(), day).value());
        return new Charge.Quoted(
                rate, List.copyOf(parts), required(fee.multipleWon(), day).value());
    }

    /**
     * @throws Problem INVALID for one that the product doesn't know
     */
    public static GuaranteeProduct.Grade requireGrade(GuaranteeProduct product, String grade) {
        return product.grades().stream()
                .filter(g -> g.id().equals(grade))
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid(
                                "grade",
                                "must be one of "
                                        + product.grades().stream()
                                                .map(GuaranteeProduct.Grade::id)
                                                .toList()));
    }

    /**
     * @throws Problem INVALID for one that the product doesn't know
     */
    public static Factor requireFactor(GuaranteeProduct product, String code) {
        return product.fee().factors().stream()
                .filter(f -> f.id().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid(
                                "factors",
                                "must be some of "
                                        + product.fee().factors().stream()
                                                .map(Factor::id)
                                                .toList()));
    }

    /** The rates of damages, with their days. */
    public List<Damages.Rate> damages(Guarantee g) {
        return of(g.programmeId()).guaranteeProduct().collection().damages().values().stream()
                .map(v -> new Damages.Rate(v.from(), v.to(), v.value()))
                .toList();
    }

    /** In which order money pays what is owed. */
    public List<Debt.Item> order(Guarantee g, LocalDate day) {
        return required(of(g.programmeId()).guaranteeProduct().collection().order(), day)
                .value()
                .stream()
                .map(Debt.Item::valueOf)
                .toList();
    }

    /** The yearly rate on a guarantee used beyond its term. */
    public BigDecimal penalty(Guarantee g, LocalDate day) {
        return required(of(g.programmeId()).guaranteeProduct().collection().penalty(), day).value();
    }

    /** What is watched while it runs. */
    public GuaranteeProduct.Watch watch(Guarantee g) {
        return of(g.programmeId()).guaranteeProduct().watch();
    }

    private static <T> DatedValue<T> required(Dated<T> dated, LocalDate day) {
        dated.require(day, "a value of the product");
        return dated.on(day).orElseThrow();
    }

    private static DatedValue<BigDecimal> times(DatedValue<BigDecimal> value, int times) {
        return new DatedValue<>(
                value.value().multiply(BigDecimal.valueOf(times)),
                value.from(),
                value.to(),
                value.source(),
                value.confidence());
    }

    private static Charge.Part part(
            Programme programme, String code, Text name, DatedValue<BigDecimal> rate) {
        return new Charge.Part(
                code,
                name.ko(),
                name.en(),
                rate.value(),
                programme.citation(rate.source()),
                rate.confidence());
    }
}
