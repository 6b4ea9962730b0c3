package kr.jangbu.selection.assign;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Finds the cut that keeps a greatest flow from being greater: from an application that lacks
 * readings, all that could still give way. Whoever is reached is full, else there would be a way to
 * the sink and the flow were not the greatest.
 *
 * <p>Source: Ford and Fulkerson's max-flow min-cut theorem (1956).
 */
final class Cut {
    private final Roster roster;
    private final Arcs arcs;
    private final Flow flow;
    private final List<List<Integer>> readBy;

    Cut(Roster roster, Arcs arcs, Flow flow) {
        this.roster = roster;
        this.arcs = arcs;
        this.flow = flow;
        this.readBy = readBy();
    }

    /** One shortage for each group of applications that lack readings together. */
    List<Shortage> shortages() {
        List<Shortage> shortages = new ArrayList<>();
        BitSet told = new BitSet();
        for (int a = 0; a < arcs.papers(); a++) {
            if (given(a) < arcs.needed[a] && !told.get(a)) {
                BitSet papers = new BitSet();
                BitSet people = new BitSet();
                reach(a, papers, people);
                told.or(papers);
                shortages.add(shortage(papers, people));
            }
        }
        return shortages;
    }

    private void reach(int start, BitSet papers, BitSet people) {
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        papers.set(start);
        while (!open.isEmpty()) {
            int a = open.remove();
            for (int i = 0; i < arcs.reviewers[a].length; i++) {
                int r = arcs.reviewers[a][i];
                if (!flow.reads[a][i] && !people.get(r)) {
                    people.set(r);
                    for (int other : readBy.get(r)) {
                        if (!papers.get(other)) {
                            papers.set(other);
                            open.add(other);
                        }
                    }
                }
            }
        }
    }

    private Shortage shortage(BitSet papers, BitSet people) {
        long needed = papers.stream().mapToLong(a -> arcs.needed[a]).sum();
        long full = people.stream().mapToLong(r -> arcs.most[r] - arcs.load[r]).sum();
        long single =
                papers.stream()
                        .flatMap(a -> Arrays.stream(arcs.reviewers[a]))
                        .filter(r -> !people.get(r))
                        .count();
        return new Shortage(
                papers.stream().mapToObj(a -> roster.applications().get(a).id()).toList(),
                needed,
                full + single,
                standings(papers, people));
    }

    private List<Shortage.Standing> standings(BitSet papers, BitSet people) {
        BitSet some = new BitSet();
        papers.stream().flatMap(a -> Arrays.stream(arcs.reviewers[a])).forEach(some::set);
        Set<UUID> inConflict = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        papers.stream().forEach(a -> ids.add(roster.applications().get(a).id()));
        roster.conflicts().stream()
                .filter(pair -> ids.contains(pair.application()))
                .forEach(pair -> inConflict.add(pair.reviewer()));
        return IntStream.range(0, arcs.people())
                .mapToObj(r -> {
                    UUID id = roster.reviewers().get(r).id();
                    Shortage.Why why =
                            people.get(r)
                                    ? Shortage.Why.FULL
                                    : some.get(r)
                                            ? Shortage.Why.READS_ALL_THEY_MAY
                                            : inConflict.contains(id)
                                                    ? Shortage.Why.CONFLICT
                                                    : Shortage.Why.NO_EXPERTISE;
                    return new Shortage.Standing(id, why);
                })
                .toList();
    }

    private int given(int a) {
        int given = 0;
        for (boolean reads : flow.reads[a]) {
            given += reads ? 1 : 0;
        }
        return given;
    }

    private List<List<Integer>> readBy() {
        List<List<Integer>> papers = new ArrayList<>();
        for (int r = 0; r < arcs.people(); r++) {
            papers.add(new ArrayList<>());
        }
        for (int a = 0; a < arcs.papers(); a++) {
            for (int i = 0; i < arcs.reviewers[a].length; i++) {
                if (flow.reads[a][i]) {
                    papers.get(arcs.reviewers[a][i]).add(a);
                }
            }
        }
        return papers;
    }
}
