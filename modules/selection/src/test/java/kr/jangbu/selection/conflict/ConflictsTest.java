package kr.jangbu.selection.conflict;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kr.jangbu.selection.conflict.Conflicts.Found;
import kr.jangbu.selection.conflict.Conflicts.Party;
import kr.jangbu.testing.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may not judge whom, as the ties show. */
class ConflictsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final PartyGraph.Rule RULE = new PartyGraph.Rule(3, 3);
    private static final String KIM = "person:kim";
    private static final String HANBIT = "brn:2148639239";
    private static final String PARENT = "brn:1018100020";
    private static final String SISTER = "brn:1234567891";

    @Test
    void an_owner_is_in_conflict_with_the_own_firm_and_with_its_affiliates() {
        List<Tie> ties = List.of(tie(KIM, PARENT, "OWNER"), tie(PARENT, HANBIT, "AFFILIATE"));

        List<Found<String, String>> found = find(ties, KIM, PARENT, HANBIT);

        assertEquals(
                List.of(
                        "person:kim –OWNER (a register)→ brn:1018100020",
                        "person:kim –OWNER (a register)→ brn:1018100020"
                                + " –AFFILIATE (a register)→ brn:2148639239"),
                found.stream().map(Found::written).toList());
    }

    @Test
    void a_firm_without_a_way_to_it_is_clear() {
        assertEquals(List.of(), find(List.of(tie(KIM, PARENT, "OWNER")), KIM, HANBIT));
    }

    @Test
    void a_way_longer_than_the_rule_is_no_conflict() {
        List<Tie> ties =
                List.of(
                        tie(KIM, PARENT, "OWNER"),
                        tie(PARENT, SISTER, "AFFILIATE"),
                        tie(SISTER, "brn:1", "AFFILIATE"),
                        tie("brn:1", HANBIT, "AFFILIATE"));

        assertEquals(List.of(), find(ties, KIM, HANBIT));
    }

    @Test
    void naming_the_applicant_as_ones_own_is_a_conflict_without_any_tie() {
        assertEquals(
                List.of(HANBIT),
                find(List.of(), HANBIT, HANBIT).stream().map(Found::written).toList());
    }

    @Test
    void a_tie_that_ended_counts_until_the_cooling_years_are_over() {
        LocalDate lastDayThatCounts = TODAY.minusYears(3);

        assertEquals(1, find(List.of(ended(lastDayThatCounts)), KIM, HANBIT).size());
        assertEquals(0, find(List.of(ended(lastDayThatCounts.minusDays(1))), KIM, HANBIT).size());
    }

    @Test
    void a_tie_of_the_future_does_not_count_yet() {
        Tie tomorrow = new Tie(KIM, HANBIT, "EMPLOYEE", TODAY.plusDays(1), null, "a register");

        assertEquals(List.of(), find(List.of(tomorrow), KIM, HANBIT));
    }

    @Test
    void whatever_order_the_ties_come_in_the_way_shown_is_the_same_and_the_shortest() {
        Seeds.forEach(
                Seeds.cases(100, 2_000),
                seeds -> {
                    List<Tie> ties = new ArrayList<>();
                    for (int i = 0; i < 20; i++) {
                        ties.add(
                                tie(
                                        "brn:" + seeds.between(1, 10),
                                        "brn:" + seeds.between(1, 10),
                                        seeds.pick(List.of("OWNER", "AFFILIATE"))));
                    }
                    List<Tie> shuffled = new ArrayList<>(ties);
                    Collections.shuffle(shuffled, new Random(seeds.between(0, 1_000_000)));
                    Map<String, List<Tie>> one =
                            PartyGraph.on(TODAY, RULE, ties).reach(Set.of("brn:1"));

                    assertEquals(one, PartyGraph.on(TODAY, RULE, shuffled).reach(Set.of("brn:1")));
                    one.forEach((party, way) -> {
                        assertTrue(way.size() <= RULE.longestWay());
                        for (Tie tie : ties) {
                            if (tie.one().equals(party) && way.size() < RULE.longestWay()) {
                                assertTrue(
                                        requireNonNull(one.get(tie.other())).size()
                                                <= way.size() + 1);
                            }
                        }
                    });
                });
    }

    private static List<Found<String, String>> find(
            List<Tie> ties, String reviewer, String... firms) {
        List<Party<String>> applications = new ArrayList<>();
        for (String firm : firms) {
            applications.add(new Party<>(firm, Set.of(firm)));
        }
        return Conflicts.find(
                PartyGraph.on(TODAY, RULE, ties),
                List.of(new Party<>(reviewer, Set.of(reviewer))),
                applications);
    }

    private static Tie tie(String one, String other, String relation) {
        return tie(one, other, relation, null);
    }

    private static Tie ended(LocalDate to) {
        return tie(KIM, HANBIT, "EMPLOYEE", to);
    }

    private static Tie tie(String one, String other, String relation, @Nullable LocalDate to) {
        return new Tie(one, other, relation, null, to, "a register");
    }
}
