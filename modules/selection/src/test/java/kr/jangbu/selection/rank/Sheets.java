package kr.jangbu.selection.rank;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.jangbu.foundation.Text;
import kr.jangbu.selection.terms.BonusRule;
import kr.jangbu.selection.terms.ConcentrationCap;
import kr.jangbu.selection.terms.Criterion;
import kr.jangbu.selection.terms.Gate;
import kr.jangbu.selection.terms.ReviewRule;
import kr.jangbu.selection.terms.ReviewTerms;
import kr.jangbu.selection.terms.TieRule;
import kr.jangbu.testing.Seeds;

/** Calls, applications and sheets for the tests of rankings. */
final class Sheets {
    static final Instant BELL = Instant.parse("2026-11-30T09:00:00Z");

    private Sheets() {}

    static UUID id(long number) {
        return new UUID(0, number);
    }

    static Criterion criterion(String code, String most) {
        return new Criterion(code, Text.of(code, code), BigDecimal.ONE, new BigDecimal(most), null);
    }

    static ReviewTerms terms(List<Criterion> criteria, int dropHighest, int dropLowest) {
        return new ReviewTerms(
                criteria,
                List.of(),
                List.of(),
                new ReviewRule(1, dropHighest, dropLowest, null, null, null),
                List.of());
    }

    static ReviewTerms with(ReviewTerms terms, List<Gate> gates, List<BonusRule> bonuses) {
        return new ReviewTerms(terms.criteria(), gates, bonuses, terms.rule(), terms.ties());
    }

    static ReviewTerms ties(ReviewTerms terms, List<TieRule> ties) {
        return new ReviewTerms(
                terms.criteria(), terms.gates(), terms.bonuses(), terms.rule(), ties);
    }

    static Entrant.Traits plain() {
        return new Entrant.Traits(false, false, "", "");
    }

    /** One criterion, {@code POINTS}; the n-th sheet is the n-th reviewer's. */
    static Entrant entrant(long id, Entrant.Traits traits, String... points) {
        List<Sheet> sheets =
                IntStream.range(0, points.length)
                        .mapToObj(i ->
                                new Sheet(
                                        id(9_000 + i),
                                        Map.of("POINTS", new BigDecimal(points[i])),
                                        Map.of()))
                        .toList();
        return new Entrant(id(id), BELL, traits, sheets);
    }

    /** A call with everything in it, and applications that tie often. */
    static Rules anyRules(Seeds seeds) {
        List<Criterion> criteria =
                List.of(
                        new Criterion(
                                "TECH",
                                Text.of("기술", "Technology"),
                                new BigDecimal("2.5"),
                                BigDecimal.TEN,
                                seeds.oneIn(2) ? new BigDecimal("4") : null),
                        criterion("PLAN", "10"));
        ReviewTerms terms =
                new ReviewTerms(
                        criteria,
                        List.of(
                                new Gate(
                                        "ORIGINAL",
                                        Text.of("독자성", "Originality"),
                                        seeds.pick(List.of(Gate.Passed.values())))),
                        List.of(
                                new BonusRule(
                                        "REGION",
                                        Text.of("비수도권", "Outside the capital area"),
                                        BonusRule.Holds.NON_CAPITAL,
                                        BigDecimal.ONE)),
                        new ReviewRule(
                                1,
                                seeds.between(0, 1),
                                seeds.between(0, 1),
                                seeds.pick(List.of(ReviewRule.Trim.values())),
                                seeds.oneIn(2) ? new BigDecimal("12") : null,
                                null),
                        List.of(
                                new TieRule(TieRule.Kind.CRITERION, "TECH"),
                                new TieRule(TieRule.Kind.NON_CAPITAL_FIRST, null)));
        List<ConcentrationCap> caps =
                seeds.oneIn(2)
                        ? List.of(new ConcentrationCap(ConcentrationCap.Kind.REGION, 2))
                        : List.of();
        return new Rules(terms, caps, seeds.between(0, 8));
    }

    static List<Entrant> anyEntrants(Seeds seeds, int many, int reviewers) {
        List<Entrant> entrants = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            List<Sheet> sheets = new ArrayList<>();
            for (int r = 0; r < reviewers; r++) {
                if (seeds.oneIn(2)) {
                    Map<String, BigDecimal> points = new HashMap<>();
                    points.put("TECH", BigDecimal.valueOf(seeds.between(0, 10)));
                    points.put("PLAN", BigDecimal.valueOf(seeds.between(0, 10)));
                    sheets.add(
                            new Sheet(id(9_000 + r), points, Map.of("ORIGINAL", !seeds.oneIn(6))));
                }
            }
            entrants.add(
                    new Entrant(
                            id(i),
                            BELL,
                            new Entrant.Traits(
                                    seeds.oneIn(2),
                                    seeds.oneIn(2),
                                    seeds.pick(List.of("11", "41", "26")),
                                    ""),
                            sheets));
        }
        return entrants;
    }
}
