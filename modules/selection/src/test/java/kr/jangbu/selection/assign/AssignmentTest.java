package kr.jangbu.selection.assign;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kr.jangbu.selection.assign.Assignment.Complete;
import kr.jangbu.selection.assign.Assignment.Impossible;
import kr.jangbu.selection.assign.Roster.Application;
import kr.jangbu.selection.assign.Roster.Reviewer;
import kr.jangbu.testing.Seeds;
import org.junit.jupiter.api.Test;

/** Who reads what: never in conflict, always enough, and proved to be the best there is. */
class AssignmentTest {
    private static final UUID KIM = id(1);
    private static final UUID LEE = id(2);
    private static final UUID PARK = id(3);
    private static final UUID ROBOTS = id(101);
    private static final UUID VISION = id(102);

    @Test
    void somebody_in_conflict_never_reads() {
        Roster roster =
                roster(
                        List.of(reviewer(KIM, 5), reviewer(LEE, 5), reviewer(PARK, 5)),
                        List.of(new Application(ROBOTS, Set.of("ROBOT"), 2)),
                        Set.of(new Pair(LEE, ROBOTS)));

        Complete found = assertInstanceOf(Complete.class, Assignment.of(roster));

        assertEquals(List.of(new Pair(KIM, ROBOTS), new Pair(PARK, ROBOTS)), found.pairs());
        assertTrue(found.certificate().provesBest());
    }

    @Test
    void who_knows_all_its_fields_reads_before_who_knows_one() {
        Application both = new Application(ROBOTS, Set.of("ROBOT", "VISION"), 1);
        Roster roster =
                roster(
                        List.of(
                                new Reviewer(KIM, Set.of("ROBOT"), 1),
                                new Reviewer(LEE, Set.of("ROBOT", "VISION"), 1)),
                        List.of(both),
                        Set.of());

        Complete found = assertInstanceOf(Complete.class, Assignment.of(roster));

        assertEquals(List.of(new Pair(LEE, ROBOTS)), found.pairs());
    }

    @Test
    void the_load_is_spread() {
        List<Application> papers =
                LongStream.range(0, 9)
                        .mapToObj(i -> new Application(id(100 + i), Set.of("ROBOT"), 2))
                        .toList();
        Roster roster =
                roster(
                        List.of(reviewer(KIM, 9), reviewer(LEE, 9), reviewer(PARK, 9)),
                        papers,
                        Set.of());

        Complete found = assertInstanceOf(Complete.class, Assignment.of(roster));

        assertEquals(
                Map.of(KIM, 6L, LEE, 6L, PARK, 6L),
                found.pairs().stream()
                        .collect(Collectors.groupingBy(Pair::reviewer, Collectors.counting())));
    }

    @Test
    void an_impossible_roster_names_who_is_short_and_why() {
        Roster roster =
                roster(
                        List.of(
                                reviewer(KIM, 1),
                                reviewer(LEE, 5),
                                new Reviewer(PARK, Set.of("LAW"), 5)),
                        List.of(
                                new Application(ROBOTS, Set.of("ROBOT"), 1),
                                new Application(VISION, Set.of("ROBOT"), 1)),
                        Set.of(new Pair(LEE, ROBOTS), new Pair(LEE, VISION)));

        Impossible found = assertInstanceOf(Impossible.class, Assignment.of(roster));

        Shortage shortage = found.shortages().getFirst();
        assertEquals(List.of(ROBOTS, VISION), shortage.applications());
        assertEquals(2, shortage.needed());
        assertEquals(1, shortage.possible());
        assertEquals(
                Map.of(
                        KIM,
                        Shortage.Why.FULL,
                        LEE,
                        Shortage.Why.CONFLICT,
                        PARK,
                        Shortage.Why.NO_EXPERTISE),
                shortage.reviewers().stream()
                        .collect(
                                Collectors.toMap(
                                        Shortage.Standing::reviewer, Shortage.Standing::why)));
    }

    @Test
    void scores_that_are_in_stay() {
        Roster free =
                roster(
                        List.of(reviewer(KIM, 5), reviewer(LEE, 5)),
                        List.of(new Application(ROBOTS, Set.of("LAW"), 1)),
                        Set.of());
        Roster roster =
                new Roster(
                        free.reviewers(),
                        free.applications(),
                        Set.of(),
                        Set.of(new Pair(LEE, ROBOTS)),
                        Set.of());

        Complete found = assertInstanceOf(Complete.class, Assignment.of(roster));

        assertEquals(List.of(new Pair(LEE, ROBOTS)), found.pairs());
    }

    @Test
    void a_fixed_pair_in_conflict_is_a_mistake() {
        Set<Pair> pair = Set.of(new Pair(KIM, ROBOTS));

        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new Roster(
                                List.of(reviewer(KIM, 1)),
                                List.of(new Application(ROBOTS, Set.of(), 1)),
                                pair,
                                pair,
                                Set.of()));
    }

    @Test
    void the_order_in_which_a_roster_is_told_changes_nothing() {
        Seeds.forEach(
                20,
                seeds -> {
                    Roster roster = random(seeds, 8, 12);
                    List<Reviewer> reviewers = new ArrayList<>(roster.reviewers());
                    List<Application> papers = new ArrayList<>(roster.applications());
                    Random dice = new Random(seeds.between(0, 1_000_000));
                    Collections.shuffle(reviewers, dice);
                    Collections.shuffle(papers, dice);
                    Roster again =
                            new Roster(reviewers, papers, roster.conflicts(), Set.of(), Set.of());

                    assertEquals(roster.digest(), again.digest());
                    assertEquals(Assignment.of(roster), Assignment.of(again));
                });
    }

    @Test
    void another_roster_has_another_digest() {
        Roster one = roster(List.of(reviewer(KIM, 5)), List.of(), Set.of());
        Roster other = roster(List.of(reviewer(KIM, 6)), List.of(), Set.of());

        assertNotEquals(one.digest(), other.digest());
    }

    @Test
    void every_assignment_keeps_its_rules_and_is_proved_best() {
        Seeds.forEach(
                Seeds.cases(200, 5_000),
                seeds -> {
                    Roster roster = random(seeds, seeds.between(1, 12), seeds.between(1, 25));
                    switch (Assignment.of(roster)) {
                        case Complete found -> {
                            requireLawful(roster, found.pairs());
                            assertTrue(found.certificate().provesBest());
                            assertEquals(
                                    found.certificate().bound(),
                                    Assignment.boundBy(roster, found.certificate().prices()));
                        }
                        case Impossible found ->
                                found.shortages()
                                        .forEach(s -> assertTrue(s.needed() > s.possible()));
                    }
                });
    }

    @Test
    void no_prices_prove_more_than_the_truth() {
        Seeds.forEach(
                Seeds.cases(100, 2_000),
                seeds -> {
                    Roster roster = random(seeds, 5, 8);
                    if (Assignment.of(roster) instanceof Complete found) {
                        List<Long> prices =
                                roster.reviewers().stream()
                                        .map(r -> seeds.between(-20L, 60L))
                                        .toList();

                        assertTrue(
                                Assignment.boundBy(roster, prices) <= found.certificate().cost());
                    }
                });
    }

    @Test
    void trying_everything_finds_nothing_cheaper() {
        Seeds.forEach(
                Seeds.cases(60, 1_000),
                seeds -> {
                    Roster roster = random(seeds, 4, 4);
                    Long best = Exhaustive.leastCost(Arcs.of(roster));
                    switch (Assignment.of(roster)) {
                        case Complete found -> assertEquals(best, found.certificate().cost());
                        case Impossible any -> assertEquals(null, best);
                    }
                });
    }

    @Test
    void when_one_drops_out_only_their_readings_change_hands_where_that_is_possible() {
        Seeds.forEach(
                Seeds.cases(60, 1_000),
                seeds -> {
                    Roster roster = random(seeds, 10, 15);
                    if (!(Assignment.of(roster) instanceof Complete before)) {
                        return;
                    }
                    UUID gone = seeds.pick(roster.reviewers()).id();
                    Set<Pair> kept =
                            before.pairs().stream()
                                    .filter(p -> !p.reviewer().equals(gone))
                                    .collect(Collectors.toSet());
                    Roster without =
                            new Roster(
                                    roster.reviewers().stream()
                                            .filter(r -> !r.id().equals(gone))
                                            .toList(),
                                    roster.applications(),
                                    roster.conflicts(),
                                    Set.of(),
                                    kept);
                    Roster nailed =
                            new Roster(
                                    without.reviewers(),
                                    without.applications(),
                                    without.conflicts(),
                                    kept,
                                    Set.of());

                    if (Assignment.of(nailed) instanceof Complete) {
                        Complete after = assertInstanceOf(Complete.class, Assignment.of(without));
                        assertTrue(after.pairs().containsAll(kept));
                        assertTrue(after.certificate().provesBest());
                    }
                });
    }

    private static void requireLawful(Roster roster, List<Pair> pairs) {
        Map<UUID, Reviewer> people =
                roster.reviewers().stream()
                        .collect(Collectors.toMap(Reviewer::id, Function.identity()));
        assertEquals(pairs.size(), new HashSet<>(pairs).size());
        assertTrue(pairs.stream().noneMatch(roster.conflicts()::contains));
        Map<UUID, List<Pair>> of = pairs.stream().collect(Collectors.groupingBy(Pair::application));
        for (Application paper : roster.applications()) {
            List<Pair> readings = of.getOrDefault(paper.id(), List.of());
            assertEquals(paper.readings(), readings.size());
            readings.forEach(p ->
                    assertTrue(
                            Arcs.isExpert(requireNonNull(people.get(p.reviewer())), paper),
                            "an expert"));
        }
        pairs.stream()
                .collect(Collectors.groupingBy(Pair::reviewer, Collectors.counting()))
                .forEach((who, load) ->
                        assertTrue(load <= requireNonNull(people.get(who)).mostReadings()));
    }

    private static Roster random(Seeds seeds, int people, int papers) {
        List<String> fields = List.of("ROBOT", "VISION", "MES", "LAW");
        List<Reviewer> reviewers = new ArrayList<>();
        for (int r = 0; r < people; r++) {
            reviewers.add(new Reviewer(id(r), some(seeds, fields), seeds.between(0, 8)));
        }
        List<Application> applications = new ArrayList<>();
        Set<Pair> conflicts = new HashSet<>();
        for (int a = 0; a < papers; a++) {
            applications.add(
                    new Application(id(1_000 + a), some(seeds, fields), seeds.between(0, 3)));
            for (int r = 0; r < people; r++) {
                if (seeds.oneIn(8)) {
                    conflicts.add(new Pair(id(r), id(1_000 + a)));
                }
            }
        }
        return roster(reviewers, applications, conflicts);
    }

    private static Set<String> some(Seeds seeds, List<String> fields) {
        return fields.stream().filter(f -> seeds.oneIn(2)).collect(Collectors.toSet());
    }

    private static Roster roster(
            List<Reviewer> reviewers, List<Application> papers, Set<Pair> conflicts) {
        return new Roster(reviewers, papers, conflicts, Set.of(), Set.of());
    }

    private static Reviewer reviewer(UUID id, int most) {
        return new Reviewer(id, Set.of("ROBOT"), most);
    }

    private static UUID id(long number) {
        return new UUID(0, number);
    }
}
