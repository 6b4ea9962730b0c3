package kr.jangbu.selection.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.testing.Seeds;
import org.junit.jupiter.api.Test;

/** Who changes sides when one reviewer is left out. */
class SensitivityTest {
    @Test
    void a_reviewer_who_alone_lifts_one_over_the_cut_is_named_with_both_who_change_sides() {
        Rules rules =
                new Rules(
                        Sheets.terms(List.of(Sheets.criterion("POINTS", "100")), 0, 0),
                        List.of(),
                        1);
        List<Entrant> entrants =
                List.of(
                        Sheets.entrant(1, Sheets.plain(), "100", "60"),
                        Sheets.entrant(2, Sheets.plain(), "70", "70"));

        Sensitivity found = Sensitivity.of(rules, entrants);

        assertEquals(
                List.of(
                        new Sensitivity.LeftOut(
                                Sheets.id(9_000), List.of(Sheets.id(2)), List.of(Sheets.id(1)))),
                found.leftOut());
        assertEquals(List.of(Sheets.id(1), Sheets.id(2)), found.swinging());
    }

    @Test
    void it_says_what_ranking_anew_without_each_reviewer_says() {
        Seeds.forEach(
                Seeds.cases(100, 2_000),
                seeds -> {
                    Rules rules = Sheets.anyRules(seeds);
                    List<Entrant> entrants = Sheets.anyEntrants(seeds, 25, 6);
                    Set<UUID> selected = new HashSet<>(Ranking.of(rules, entrants).selected());
                    Set<Sensitivity.LeftOut> expected = new HashSet<>();
                    for (int r = 0; r < 6; r++) {
                        UUID reviewer = Sheets.id(9_000 + r);
                        Set<UUID> now =
                                new HashSet<>(
                                        Ranking.of(rules, without(entrants, reviewer)).selected());
                        if (!now.equals(selected)) {
                            expected.add(
                                    new Sensitivity.LeftOut(
                                            reviewer, minus(now, selected), minus(selected, now)));
                        }
                    }

                    assertEquals(expected, Set.copyOf(Sensitivity.of(rules, entrants).leftOut()));
                });
    }

    private static List<Entrant> without(List<Entrant> entrants, UUID reviewer) {
        return entrants.stream()
                .map(e -> e.without(reviewer).sheets().isEmpty() ? e : e.without(reviewer))
                .toList();
    }

    private static List<UUID> minus(Set<UUID> from, Set<UUID> what) {
        return new TreeSet<>(
                        from.stream().filter(x -> !what.contains(x)).collect(Collectors.toSet()))
                .stream().toList();
    }
}
