package kr.jangbu.benchmarks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Text;
import kr.jangbu.selection.assign.Assignment;
import kr.jangbu.selection.assign.Pair;
import kr.jangbu.selection.assign.Roster;
import kr.jangbu.selection.rank.Entrant;
import kr.jangbu.selection.rank.Ranking;
import kr.jangbu.selection.rank.Rules;
import kr.jangbu.selection.rank.Sensitivity;
import kr.jangbu.selection.rank.Sheet;
import kr.jangbu.selection.terms.Criterion;
import kr.jangbu.selection.terms.ReviewRule;
import kr.jangbu.selection.terms.ReviewTerms;
import kr.jangbu.testing.Seeds;

/** One large call: 10,000 applications, 300 reviewers, 5 reviews each, 100 seats. */
public final class SelectionBenchmark {
    private static final int APPLICATIONS = 10_000;
    private static final int REVIEWERS = 300;
    private static final int READINGS = 5;
    private static final int MOST_READINGS = 200;
    private static final int SEATS = 100;
    private static final int ROUNDS = 3;
    private static final List<String> FIELDS =
            List.of("VISION", "NETWORK", "CONTROL", "MES", "LOGISTICS", "TWIN", "DATA");

    private final Seeds seeds = Seeds.of(5);

    private SelectionBenchmark() {}

    public static void main(String[] args) {
        new SelectionBenchmark().run();
    }

    private void run() {
        Roster roster = roster();
        Assignment.Complete first = null;
        for (int round = 1; round <= ROUNDS; round++) {
            long began = System.nanoTime();
            first = (Assignment.Complete) Assignment.of(roster);
            tell("assignment", began, "gap " + first.certificate().gap());
        }
        if (first == null) {
            throw new IllegalStateException("no round was run");
        }
        dropOut(roster, first);
        List<Entrant> entrants = entrants(first.pairs());
        Rules rules = new Rules(terms(), List.of(), SEATS);
        for (int round = 1; round <= ROUNDS; round++) {
            long began = System.nanoTime();
            Ranking ranking = Ranking.of(rules, entrants);
            tell("ranking", began, ranking.selected().size() + " selected");
            Sensitivity sensitivity = Sensitivity.of(rules, entrants);
            tell("ranking and sensitivity", began, sensitivity.swinging().size() + " swing");
        }
    }

    private static void dropOut(Roster roster, Assignment.Complete before) {
        UUID gone = roster.reviewers().getFirst().id();
        Set<Pair> kept =
                before.pairs().stream()
                        .filter(p -> !p.reviewer().equals(gone))
                        .collect(Collectors.toSet());
        Roster rest =
                new Roster(
                        roster.reviewers().stream().filter(r -> !r.id().equals(gone)).toList(),
                        roster.applications(),
                        roster.conflicts(),
                        Set.of(),
                        kept);
        long began = System.nanoTime();
        Assignment.Complete after = (Assignment.Complete) Assignment.of(rest);
        Set<Pair> now = new HashSet<>(after.pairs());
        long moved = kept.stream().filter(p -> !now.contains(p)).count();
        tell(
                "assignment after one dropped out",
                began,
                "gap %d, %d others changed hands".formatted(after.certificate().gap(), moved));
    }

    private Roster roster() {
        List<Roster.Reviewer> reviewers = new ArrayList<>();
        for (int r = 0; r < REVIEWERS; r++) {
            reviewers.add(new Roster.Reviewer(id(r), fields(3), MOST_READINGS));
        }
        List<Roster.Application> applications = new ArrayList<>();
        Set<Pair> conflicts = new HashSet<>();
        for (int a = 0; a < APPLICATIONS; a++) {
            UUID application = id(1_000_000 + a);
            applications.add(new Roster.Application(application, fields(2), READINGS));
            for (int c = 0; c < 3; c++) {
                conflicts.add(new Pair(id(seeds.between(0, REVIEWERS - 1)), application));
            }
        }
        return new Roster(reviewers, applications, conflicts, Set.of(), Set.of());
    }

    private Set<String> fields(int most) {
        Set<String> some = new HashSet<>();
        for (int i = 0; i < most; i++) {
            some.add(seeds.pick(FIELDS));
        }
        return some;
    }

    private List<Entrant> entrants(List<Pair> pairs) {
        Map<UUID, List<Sheet>> sheets = new HashMap<>();
        for (Pair pair : pairs) {
            Map<String, BigDecimal> points =
                    terms().criteria().stream()
                            .collect(
                                    Collectors.toMap(
                                            Criterion::code,
                                            c -> BigDecimal.valueOf(seeds.between(0, 200), 1)));
            sheets.computeIfAbsent(pair.application(), any -> new ArrayList<>())
                    .add(new Sheet(pair.reviewer(), points, Map.of()));
        }
        return sheets.entrySet().stream()
                .map(e ->
                        new Entrant(
                                e.getKey(),
                                Instant.EPOCH,
                                new Entrant.Traits(false, false, "", ""),
                                e.getValue()))
                .toList();
    }

    private static ReviewTerms terms() {
        List<Criterion> criteria =
                List.of("A", "B", "C", "D", "E").stream()
                        .map(code ->
                                new Criterion(
                                        code,
                                        Text.of(code, code),
                                        BigDecimal.ONE,
                                        BigDecimal.valueOf(20),
                                        null))
                        .toList();
        return new ReviewTerms(
                criteria,
                List.of(),
                List.of(),
                new ReviewRule(3, 1, 1, null, null, null),
                List.of());
    }

    private static void tell(String what, long began, String found) {
        System.out.printf("%-36s %6.2f s  %s%n", what, (System.nanoTime() - began) / 1e9, found);
    }

    private static UUID id(long number) {
        return new UUID(0, number);
    }
}
