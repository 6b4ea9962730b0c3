package kr.jangbu.selection.conflict;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Who is tied to whom on one day. Finds the shortest way from a person to a firm; among equally
 * short ones always the same.
 */
public final class PartyGraph {
    private static final Comparator<Tie> ORDER =
            Comparator.comparing(Tie::one)
                    .thenComparing(Tie::other)
                    .thenComparing(Tie::relation)
                    .thenComparing(Tie::source);

    private final Map<String, List<Tie>> ties = new HashMap<>();
    private final int longestWay;

    private PartyGraph(int longestWay) {
        this.longestWay = longestWay;
    }

    /**
     * What counts as a tie.
     *
     * @param coolingYears how long a tie that ended still counts, 0 or more
     * @param longestWay how many ties a way has at most, 1 or more: beyond that, everybody is tied
     *     to everybody
     */
    public record Rule(int coolingYears, int longestWay) {
        public Rule {
            if (coolingYears < 0 || longestWay < 1) {
                throw new IllegalArgumentException(
                        "no such rule: %d years, %d ties".formatted(coolingYears, longestWay));
            }
        }
    }

    public static PartyGraph on(LocalDate day, Rule rule, Collection<Tie> known) {
        PartyGraph graph = new PartyGraph(rule.longestWay());
        known.stream()
                .filter(tie -> tie.countsOn(day, rule.coolingYears()))
                .sorted(ORDER)
                .forEach(tie -> {
                    graph.at(tie.one()).add(tie);
                    graph.at(tie.other()).add(tie);
                });
        return graph;
    }

    private List<Tie> at(String party) {
        return ties.computeIfAbsent(party, any -> new ArrayList<>());
    }

    /**
     * Every party within reach of the starting ones, with the shortest way to it. The starting
     * parties themselves are reached by an empty way.
     */
    public Map<String, List<Tie>> reach(Collection<String> from) {
        Map<String, List<Tie>> ways = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (String party : new TreeSet<>(from)) {
            ways.put(party, List.of());
            open.add(party);
        }
        while (!open.isEmpty()) {
            String party = open.remove();
            List<Tie> way = ways.getOrDefault(party, List.of());
            if (way.size() == longestWay) {
                continue;
            }
            for (Tie tie : ties.getOrDefault(party, List.of())) {
                String next = tie.across(party);
                if (!ways.containsKey(next)) {
                    List<Tie> longer = new ArrayList<>(way);
                    longer.add(tie);
                    ways.put(next, List.copyOf(longer));
                    open.add(next);
                }
            }
        }
        return ways;
    }

    /**
     * A way as people read it, each tie with its source and first day where they are known: {@code
     * person:ab… –OWNER (SHAREHOLDER_REGISTER, 2020-01-01)→ brn:…}.
     */
    public static String written(String from, List<Tie> way) {
        StringBuilder text = new StringBuilder(from);
        String at = from;
        for (Tie tie : way) {
            at = tie.across(at);
            text.append(" –").append(tie.relation()).append(said(tie)).append("→ ").append(at);
        }
        return text.toString();
    }

    private static String said(Tie tie) {
        return tie.from() == null
                ? " (%s)".formatted(tie.source())
                : " (%s, %s)".formatted(tie.source(), tie.from());
    }
}
