package kr.jangbu.selection.assign;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A roster as numbers: which reviewer may read which application and what that costs. Costs have no
 * unit; only their order matters.
 *
 * <ul>
 *   <li>a field of the application that the reviewer lacks costs {@value #MISSING_FIELD};
 *   <li>a reviewer's k-th reading costs k, so the load spreads by itself;
 *   <li>a pair that was not in the assignment before costs more than all of that together could
 *       ever save: as few readings as possible change hands.
 * </ul>
 */
final class Arcs {
    static final int MISSING_FIELD = 10;

    /** Reviewers by position, for each application by position; rising. */
    final int[][] reviewers;

    /** Beside {@link #reviewers}. */
    final long[][] costs;

    /** Readings still to be given to each application. */
    final int[] needed;

    /** What each reviewer reads already: the fixed pairs. */
    final int[] load;

    /** What each reviewer reads at most, the fixed pairs included. */
    final int[] most;

    private Arcs(int applications, int people) {
        reviewers = new int[applications][];
        costs = new long[applications][];
        needed = new int[applications];
        load = new int[people];
        most = new int[people];
    }

    static Arcs of(Roster roster) {
        Arcs arcs = new Arcs(roster.applications().size(), roster.reviewers().size());
        Map<UUID, Set<UUID>> closed = byApplication(roster.conflicts());
        Map<UUID, Set<UUID>> fixed = byApplication(roster.fixed());
        Map<UUID, Set<UUID>> kept = byApplication(roster.kept());
        for (int r = 0; r < arcs.most.length; r++) {
            arcs.most[r] = roster.reviewers().get(r).mostReadings();
        }
        for (int r = 0; r < arcs.most.length; r++) {
            UUID reviewer = roster.reviewers().get(r).id();
            arcs.load[r] =
                    Math.toIntExact(
                            roster.fixed().stream()
                                    .filter(pair -> pair.reviewer().equals(reviewer))
                                    .count());
            // Scores that are in stay, even where somebody has read more than they must.
            arcs.most[r] = Math.max(arcs.most[r], arcs.load[r]);
        }
        long change = kept.isEmpty() ? 0 : arcs.changeCost(roster);
        for (int a = 0; a < arcs.needed.length; a++) {
            Roster.Application paper = roster.applications().get(a);
            Set<UUID> done = fixed.getOrDefault(paper.id(), Set.of());
            Set<UUID> not = new HashSet<>(closed.getOrDefault(paper.id(), Set.of()));
            not.addAll(done);
            arcs.needed[a] = Math.max(0, paper.readings() - done.size());
            arcs.fill(a, paper, roster.reviewers(), not);
            arcs.charge(a, roster.reviewers(), kept.getOrDefault(paper.id(), Set.of()), change);
        }
        return arcs;
    }

    private void fill(
            int a, Roster.Application paper, List<Roster.Reviewer> people, Set<UUID> not) {
        int[] who = new int[people.size()];
        long[] cost = new long[people.size()];
        int count = 0;
        for (int r = 0; r < people.size(); r++) {
            Roster.Reviewer reviewer = people.get(r);
            if (!not.contains(reviewer.id()) && isExpert(reviewer, paper)) {
                who[count] = r;
                cost[count] = (long) MISSING_FIELD * missing(reviewer, paper);
                count++;
            }
        }
        reviewers[a] = Arrays.copyOf(who, count);
        costs[a] = Arrays.copyOf(cost, count);
    }

    private void charge(int a, List<Roster.Reviewer> people, Set<UUID> kept, long change) {
        for (int i = 0; i < reviewers[a].length; i++) {
            if (!kept.contains(people.get(reviewers[a][i]).id())) {
                costs[a][i] += change;
            }
        }
    }

    /** More than everything else in an assignment can cost. */
    private long changeCost(Roster roster) {
        long fields =
                roster.applications().stream().mapToLong(x -> x.fields().size()).max().orElse(0);
        long load = Arrays.stream(most).max().orElse(0);
        return roster.readings() * (fields * MISSING_FIELD + load) + 1;
    }

    /** Knows at least one of its fields, or it names none. */
    static boolean isExpert(Roster.Reviewer reviewer, Roster.Application paper) {
        return paper.fields().isEmpty() || missing(reviewer, paper) < paper.fields().size();
    }

    private static int missing(Roster.Reviewer reviewer, Roster.Application paper) {
        int missing = 0;
        for (String field : paper.fields()) {
            if (!reviewer.fields().contains(field)) {
                missing++;
            }
        }
        return missing;
    }

    /** What a reviewer's k-th reading costs. */
    static long loadCost(int k) {
        return k;
    }

    int people() {
        return most.length;
    }

    int papers() {
        return needed.length;
    }

    private static Map<UUID, Set<UUID>> byApplication(Set<Pair> pairs) {
        Map<UUID, Set<UUID>> reviewers = new HashMap<>();
        pairs.forEach(p ->
                reviewers
                        .computeIfAbsent(p.application(), any -> new HashSet<>())
                        .add(p.reviewer()));
        return reviewers;
    }
}
