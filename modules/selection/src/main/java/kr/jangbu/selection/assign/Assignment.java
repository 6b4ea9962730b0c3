package kr.jangbu.selection.assign;

import java.util.ArrayList;
import java.util.List;

/**
 * What comes of a roster: who reads what with the proof that it cannot be done better, or what is
 * short. Better means, in this order: fewer readings change hands (where there was an assignment
 * before), then reviewers who know the fields and an even load, weighed against each other as
 * {@link Arcs} says.
 */
public sealed interface Assignment {
    /** Every application has its readings. */
    record Complete(List<Pair> pairs, Certificate certificate) implements Assignment {
        public Complete {
            pairs = List.copyOf(pairs);
        }
    }

    /** Some lack readings, and nobody is assigned. */
    record Impossible(List<Shortage> shortages) implements Assignment {
        public Impossible {
            shortages = List.copyOf(shortages);
        }
    }

    /**
     * Solves a roster. The same roster gives the same assignment.
     *
     * @throws IllegalStateException when the solver gives up
     */
    static Assignment of(Roster roster) {
        Arcs arcs = Arcs.of(roster);
        Flow flow = Flow.of(arcs);
        if (flow.missing > 0) {
            return new Impossible(new Cut(roster, arcs, flow).shortages());
        }
        return new Complete(pairs(roster, arcs, flow), Proof.of(arcs, flow));
    }

    /**
     * Computes a certificate's bound again, from the roster and the prices alone.
     *
     * @throws IllegalArgumentException when there is not one price for each reviewer
     */
    static long boundBy(Roster roster, List<Long> prices) {
        if (prices.size() != roster.reviewers().size()) {
            throw new IllegalArgumentException("one price for each reviewer, not " + prices.size());
        }
        return Proof.bound(Arcs.of(roster), prices.stream().mapToLong(Long::longValue).toArray());
    }

    private static List<Pair> pairs(Roster roster, Arcs arcs, Flow flow) {
        List<Pair> pairs = new ArrayList<>(roster.fixed());
        for (int a = 0; a < arcs.papers(); a++) {
            for (int i = 0; i < arcs.reviewers[a].length; i++) {
                if (flow.reads[a][i]) {
                    pairs.add(
                            new Pair(
                                    roster.reviewers().get(arcs.reviewers[a][i]).id(),
                                    roster.applications().get(a).id()));
                }
            }
        }
        return pairs.stream().sorted().toList();
    }
}
