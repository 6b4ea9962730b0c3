package kr.jangbu.selection.rank;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.selection.rank.Placed.Verdict;
import kr.jangbu.selection.terms.BonusRule;
import kr.jangbu.selection.terms.ConcentrationCap;
import kr.jangbu.selection.terms.Criterion;
import kr.jangbu.selection.terms.Gate;
import kr.jangbu.selection.terms.ReviewRule;
import kr.jangbu.selection.terms.ReviewTerms;
import kr.jangbu.selection.terms.TieRule;
import kr.jangbu.testing.Seeds;
import org.junit.jupiter.api.Test;

/** From sheets to an order. */
class RankingTest {
    private static final ReviewTerms ONE =
            Sheets.terms(List.of(Sheets.criterion("POINTS", "100")), 0, 0);
    private static final Entrant.Traits REGIONAL = new Entrant.Traits(true, false, "26", "");

    @Test
    void a_score_of_90_2_is_out_when_a_gate_is_not_met() {
        ReviewTerms terms =
                Sheets.with(
                        Sheets.terms(
                                List.of(
                                        Sheets.criterion("BENCHMARK", "40"),
                                        Sheets.criterion("EXPERT", "35"),
                                        Sheets.criterion("USER", "25")),
                                0,
                                0),
                        List.of(
                                new Gate(
                                        "ORIGINALITY",
                                        Text.of("독자성", "Originality"),
                                        Gate.Passed.BY_MAJORITY)),
                        List.of());
        Sheet sheet =
                new Sheet(
                        Sheets.id(9),
                        Map.of(
                                "BENCHMARK", new BigDecimal("33.6"),
                                "EXPERT", new BigDecimal("31.6"),
                                "USER", new BigDecimal("25.0")),
                        Map.of("ORIGINALITY", false));
        Entrant team = new Entrant(Sheets.id(1), Sheets.BELL, Sheets.plain(), List.of(sheet));

        Placed placed =
                Ranking.of(new Rules(terms, List.of(), 5), List.of(team)).placed().getFirst();

        assertEquals(new BigDecimal("90.200000"), placed.score().value());
        assertEquals(1, placed.place());
        assertEquals(Verdict.NOT_SELECTED, placed.verdict());
        assertEquals(List.of(new Reason(Reason.Kind.GATE, "ORIGINALITY")), placed.reasons());
    }

    @Test
    void the_highest_and_the_lowest_do_not_count() {
        ReviewTerms trimmed = Sheets.terms(ONE.criteria(), 1, 1);

        Score score = Score.of(trimmed, Sheets.entrant(1, Sheets.plain(), "0", "70", "80", "100"));

        assertEquals(new BigDecimal("75.000000"), score.value());
    }

    @Test
    void by_totals_whole_sheets_do_not_count() {
        List<Criterion> two = List.of(Sheets.criterion("A", "100"), Sheets.criterion("B", "100"));
        Entrant entrant =
                new Entrant(
                        Sheets.id(1),
                        Sheets.BELL,
                        Sheets.plain(),
                        List.of(sheet(1, "100", "0"), sheet(2, "50", "40"), sheet(3, "60", "99")));

        Score byTotals = Score.of(dropping(two, ReviewRule.Trim.TOTALS), entrant);
        Score byCriterion = Score.of(dropping(two, ReviewRule.Trim.PER_CRITERION), entrant);

        // Of the totals 100, 90 and 159 the middle one's sheet is left.
        assertEquals(new BigDecimal("100.000000"), byTotals.value());
        assertEquals(new BigDecimal("0.000000"), byTotals.points().get("B"));
        assertEquals(new BigDecimal("100.000000"), byCriterion.value());
        assertEquals(new BigDecimal("40.000000"), byCriterion.points().get("B"));
    }

    private static Sheet sheet(long reviewer, String a, String b) {
        return new Sheet(
                Sheets.id(reviewer),
                Map.of("A", new BigDecimal(a), "B", new BigDecimal(b)),
                Map.of());
    }

    private static ReviewTerms dropping(List<Criterion> criteria, ReviewRule.Trim trim) {
        return new ReviewTerms(
                criteria,
                List.of(),
                List.of(),
                new ReviewRule(1, 1, 1, trim, null, null),
                List.of());
    }

    @Test
    void where_dropping_would_leave_nothing_all_count() {
        ReviewTerms trimmed = Sheets.terms(ONE.criteria(), 1, 1);

        Score score = Score.of(trimmed, Sheets.entrant(1, Sheets.plain(), "60", "80"));

        assertEquals(new BigDecimal("70.000000"), score.value());
    }

    @Test
    void a_third_is_rounded_half_up_to_six_decimals() {
        assertEquals(
                new BigDecimal("66.666667"),
                Score.of(ONE, Sheets.entrant(1, Sheets.plain(), "0", "100", "100")).value());
    }

    @Test
    void a_criterion_below_its_mark_fails_whatever_the_total() {
        ReviewTerms terms =
                Sheets.terms(
                        List.of(
                                new Criterion(
                                        "POINTS",
                                        Text.of("점수", "Points"),
                                        BigDecimal.ONE,
                                        BigDecimal.valueOf(100),
                                        new BigDecimal("60"))),
                        0,
                        0);

        assertFalse(Score.of(terms, Sheets.entrant(1, Sheets.plain(), "59.999")).passes());
        assertTrue(Score.of(terms, Sheets.entrant(1, Sheets.plain(), "60")).passes());
    }

    @Test
    void bonuses_count_for_the_total_mark_and_never_beyond_their_most() {
        ReviewTerms terms =
                new ReviewTerms(
                        ONE.criteria(),
                        List.of(),
                        List.of(
                                bonus("REGION", BonusRule.Holds.NON_CAPITAL, "5"),
                                bonus("YOUTH", BonusRule.Holds.YOUTH_FOUNDER, "3")),
                        new ReviewRule(1, 0, 0, null, new BigDecimal("70"), new BigDecimal("6")),
                        List.of());

        Score both =
                Score.of(terms, Sheets.entrant(1, new Entrant.Traits(true, true, "26", ""), "64"));
        Score one = Score.of(terms, Sheets.entrant(2, REGIONAL, "64"));

        assertEquals(List.of("REGION", "YOUTH"), both.bonuses());
        assertEquals(new BigDecimal("6"), both.bonus());
        assertTrue(both.passes());
        assertEquals(List.of(Reason.of(Reason.Kind.TOTAL_MARK)), one.failures());
    }

    @Test
    void a_gate_by_majority_needs_more_who_say_yes_than_no() {
        Gate majority = new Gate("GATE", Text.of("관문", "Gate"), Gate.Passed.BY_MAJORITY);
        Gate all = new Gate("GATE", Text.of("관문", "Gate"), Gate.Passed.BY_ALL);

        assertFalse(gate(majority, true, false).passes());
        assertTrue(gate(majority, true, true, false).passes());
        assertFalse(gate(all, true, true, false).passes());
        assertTrue(gate(all, true, true).passes());
    }

    @Test
    void tie_rules_decide_in_their_order_and_say_so() {
        ReviewTerms terms =
                Sheets.ties(ONE, List.of(new TieRule(TieRule.Kind.NON_CAPITAL_FIRST, null)));

        Ranking ranking =
                Ranking.of(
                        new Rules(terms, List.of(), 1),
                        List.of(
                                Sheets.entrant(1, Sheets.plain(), "80"),
                                Sheets.entrant(2, REGIONAL, "80")));

        assertEquals(List.of(Sheets.id(2)), ranking.selected());
        assertEquals(List.of(Sheets.id(1)), ranking.waitlisted());
        assertEquals(
                List.of(
                        Reason.of(Reason.Kind.SEATS),
                        new Reason(Reason.Kind.TIE, "NON_CAPITAL_FIRST")),
                ranking.placed().getLast().reasons());
    }

    @Test
    void a_cap_sends_the_next_of_its_kind_to_the_waiting_list_and_the_seat_to_another() {
        Rules rules =
                new Rules(
                        ONE,
                        List.of(new ConcentrationCap(ConcentrationCap.Kind.CAPITAL_AREA, 1)),
                        2);

        Ranking ranking =
                Ranking.of(
                        rules,
                        List.of(
                                Sheets.entrant(1, Sheets.plain(), "90"),
                                Sheets.entrant(2, Sheets.plain(), "80"),
                                Sheets.entrant(3, REGIONAL, "70")));

        assertEquals(List.of(Sheets.id(1), Sheets.id(3)), ranking.selected());
        assertEquals(
                List.of(new Reason(Reason.Kind.CAP, "CAPITAL_AREA")),
                ranking.placed().get(1).reasons());
    }

    @Test
    void none_may_be_selected() {
        Ranking ranking =
                Ranking.of(
                        new Rules(ONE, List.of(), 3), List.of(Sheets.entrant(1, Sheets.plain())));

        assertEquals(List.of(), ranking.selected());
        assertEquals(
                List.of(Reason.of(Reason.Kind.NOT_SCORED)), ranking.placed().getFirst().reasons());
    }

    @Test
    void a_sheet_without_a_criterion_is_a_mistake() {
        Entrant broken =
                new Entrant(
                        Sheets.id(1),
                        Sheets.BELL,
                        Sheets.plain(),
                        List.of(new Sheet(Sheets.id(9), Map.of(), Map.of())));

        assertThrows(IllegalArgumentException.class, () -> Score.of(ONE, broken));
    }

    @Test
    void the_order_in_which_it_is_told_changes_nothing() {
        Seeds.forEach(
                Seeds.cases(100, 2_000),
                seeds -> {
                    Rules rules = Sheets.anyRules(seeds);
                    List<Entrant> entrants = Sheets.anyEntrants(seeds, 20, 5);
                    Ranking ranking = Ranking.of(rules, entrants);
                    List<Entrant> shuffled = new ArrayList<>();
                    Random dice = new Random(seeds.between(0, 1_000_000));
                    for (Entrant e : entrants) {
                        List<Sheet> sheets = new ArrayList<>(e.sheets());
                        Collections.shuffle(sheets, dice);
                        shuffled.add(new Entrant(e.id(), e.submittedAt(), e.traits(), sheets));
                    }
                    Collections.shuffle(shuffled, dice);

                    assertEquals(ranking, Ranking.of(rules, shuffled));
                });
    }

    @Test
    void nobody_is_selected_before_a_better_one_who_could_be() {
        Seeds.forEach(
                Seeds.cases(100, 2_000),
                seeds -> {
                    Rules rules = Sheets.anyRules(seeds);
                    List<Entrant> entrants = Sheets.anyEntrants(seeds, 20, 5);
                    Map<UUID, Entrant> by = new HashMap<>();
                    entrants.forEach(e -> by.put(e.id(), e));
                    Seating seating = new Seating(rules);
                    for (Placed p : Ranking.of(rules, entrants).placed()) {
                        boolean could =
                                p.score().passes() && seating.against(traits(by, p)).isEmpty();
                        assertEquals(could, p.verdict() == Verdict.SELECTED);
                        if (could) {
                            seating.take(traits(by, p));
                        }
                    }
                });
    }

    private static Entrant.Traits traits(Map<UUID, Entrant> entrants, Placed placed) {
        return requireNonNull(entrants.get(placed.application())).traits();
    }

    private static Score gate(Gate gate, boolean... met) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < met.length; i++) {
            sheets.add(
                    new Sheet(
                            Sheets.id(i),
                            Map.of("POINTS", BigDecimal.TEN),
                            Map.of(gate.code(), met[i])));
        }
        return Score.of(
                Sheets.with(ONE, List.of(gate), List.of()),
                new Entrant(Sheets.id(1), Sheets.BELL, Sheets.plain(), sheets));
    }

    private static BonusRule bonus(String code, BonusRule.Holds holds, String points) {
        return new BonusRule(code, Text.of(code, code), holds, new BigDecimal(points));
    }
}
