package kr.jangbu.guarantees.assess;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.guarantees.Assessment;
import kr.jangbu.guarantees.GradeReason;
import kr.jangbu.guarantees.GuaranteeRules;
import kr.jangbu.guarantees.GuaranteeRules.Criterion;
import kr.jangbu.guarantees.firmview.FirmView;
import kr.jangbu.programmes.GuaranteeProduct;
import org.jspecify.annotations.Nullable;

/** A scorecard: points for each criterion, added up. Anybody can recompute it by hand. */
@ApplicationScoped
class ScoreCard implements GradeModel {
    private static final BigDecimal EOK = BigDecimal.valueOf(100_000_000L);
    private static final MathContext DIGITS = new MathContext(6);

    private final GuaranteeRules rules;

    ScoreCard(GuaranteeRules rules) {
        this.rules = rules;
    }

    @Override
    public Graded grade(FirmView firm, GuaranteeProduct product, LocalDate day) {
        List<GradeReason> reasons = new ArrayList<>();
        int score = 0;
        for (Criterion criterion : rules.card().criteria()) {
            BigDecimal value = value(criterion.code(), firm, day);
            int points = value == null ? criterion.unknown() : criterion.points(value);
            score += points;
            reasons.add(
                    GradeReason.of(
                            criterion.code(), points, criterion.most(), said(criterion, value)));
        }
        return new Graded(
                new Assessment.Proposed(rules.card().version(), score, grade(product, score)),
                List.copyOf(reasons));
    }

    private static String grade(GuaranteeProduct product, int score) {
        return product.grades().stream()
                .filter(g -> score >= g.score())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Text said(Criterion criterion, @Nullable BigDecimal value) {
        String ko = criterion.name().ko();
        String en = criterion.name().en();
        return value == null
                ? Text.of(ko + ": 자료 없음", en + ": not known")
                : Text.of(ko + ": " + value.toPlainString(), en + ": " + value.toPlainString());
    }

    /** The figure of a criterion; null where nobody knows it. */
    private static @Nullable BigDecimal value(String code, FirmView firm, LocalDate day) {
        return switch (code) {
            case "FIRM_AGE" ->
                    BigDecimal.valueOf(
                            Math.max(0, ChronoUnit.YEARS.between(firm.foundedOn(), day)));
            case "DEBT_RATIO" -> firm.debtRatio();
            case "REVENUE" -> divided(firm.revenue(), EOK);
            case "GROWTH" -> {
                BigDecimal times = divided(firm.revenue(), of(firm.revenueBefore()));
                yield times == null ? null : times.subtract(BigDecimal.ONE);
            }
            case "RESEARCH" -> divided(firm.rndSpend(), of(firm.revenue()));
            default -> throw new IllegalStateException("the card has an unknown criterion " + code);
        };
    }

    private static @Nullable BigDecimal of(@Nullable Long amount) {
        return amount == null ? null : BigDecimal.valueOf(amount);
    }

    private static @Nullable BigDecimal divided(@Nullable Long amount, @Nullable BigDecimal by) {
        return amount == null || by == null || by.signum() == 0
                ? null
                : BigDecimal.valueOf(amount).divide(by, DIGITS);
    }
}
