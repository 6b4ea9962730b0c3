package kr.jangbu.selection.rank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * How much a ranking hangs on single reviewers: for each, who would change sides around the cut if
 * all of that reviewer's sheets were left out. Says nothing about who is right.
 *
 * @param leftOut the reviewers whose absence changes something, by id
 */
public record Sensitivity(List<LeftOut> leftOut) {
    /**
     * What happens without one reviewer.
     *
     * @param enter who would be selected and is not, by id
     * @param leave who is selected and would not be, by id
     */
    public record LeftOut(UUID reviewer, List<UUID> enter, List<UUID> leave) {}

    public Sensitivity {
        leftOut = List.copyOf(leftOut);
    }

    /** Everybody whose side hangs on at least one reviewer, by id. */
    public List<UUID> swinging() {
        Set<UUID> all = new TreeSet<>();
        leftOut.forEach(l -> {
            all.addAll(l.enter());
            all.addAll(l.leave());
        });
        return List.copyOf(all);
    }

    /**
     * Leaves each reviewer out once. An application of which nobody else has a sheet keeps its
     * score: without any it would say nothing about the others.
     */
    public static Sensitivity of(Rules rules, Collection<Entrant> entrants) {
        Scored.Order order = new Scored.Order(rules.review().ties());
        List<Scored> passing =
                entrants.stream()
                        .map(e -> new Scored(e, Score.of(rules.review(), e)))
                        .filter(s -> s.score().passes())
                        .sorted(order)
                        .toList();
        Set<UUID> selected = selected(rules, passing, List.of(), Set.of(), order);
        List<LeftOut> changes = new ArrayList<>();
        readings(entrants)
                .forEach((reviewer, read) -> {
                    Map<UUID, Scored> without = without(rules, reviewer, read);
                    List<Scored> again =
                            without.values().stream()
                                    .filter(s -> s.score().passes())
                                    .sorted(order)
                                    .toList();
                    Set<UUID> now = selected(rules, passing, again, without.keySet(), order);
                    if (!now.equals(selected)) {
                        changes.add(
                                new LeftOut(reviewer, minus(now, selected), minus(selected, now)));
                    }
                });
        return new Sensitivity(changes);
    }

    private static Map<UUID, List<Entrant>> readings(Collection<Entrant> entrants) {
        Map<UUID, List<Entrant>> readings = new TreeMap<>();
        entrants.forEach(e ->
                e.sheets()
                        .forEach(s ->
                                readings.computeIfAbsent(s.reviewer(), any -> new ArrayList<>())
                                        .add(e)));
        return readings;
    }

    private static Map<UUID, Scored> without(Rules rules, UUID reviewer, List<Entrant> read) {
        Map<UUID, Scored> changed = new HashMap<>();
        for (Entrant entrant : read) {
            Entrant rest = entrant.without(reviewer);
            if (!rest.sheets().isEmpty()) {
                changed.put(rest.id(), new Scored(rest, Score.of(rules.review(), rest)));
            }
        }
        return changed;
    }

    /** Walks two sorted lists as one until the seats are taken. */
    private static Set<UUID> selected(
            Rules rules,
            List<Scored> base,
            List<Scored> changed,
            Set<UUID> notInBase,
            Comparator<Scored> order) {
        Seating seating = new Seating(rules);
        Set<UUID> selected = new HashSet<>();
        int i = 0;
        int j = 0;
        while (!seating.isFull() && (i < base.size() || j < changed.size())) {
            boolean fromBase =
                    j == changed.size()
                            || (i < base.size() && order.compare(base.get(i), changed.get(j)) < 0);
            Entrant next = (fromBase ? base.get(i++) : changed.get(j++)).entrant();
            if (fromBase && notInBase.contains(next.id())) {
                continue;
            }
            if (seating.against(next.traits()).isEmpty()) {
                seating.take(next.traits());
                selected.add(next.id());
            }
        }
        return selected;
    }

    private static List<UUID> minus(Set<UUID> from, Set<UUID> what) {
        Set<UUID> rest = new TreeSet<>(from);
        rest.removeAll(what);
        return List.copyOf(rest);
    }
}
