package kr.jangbu.selection.assign;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.Arrays;

/**
 * The solver's answer: for each arc of {@link Arcs} whether that reviewer reads that application.
 * Believed by nobody until {@link Proof} has looked at it.
 *
 * <p>Network: source → application (readings needed) → reviewer (1) → sink, the last by one arc for
 * each reading, each dearer than the one before. Node 0 is the source, 1 the sink.
 */
final class Flow {
    /** Beside {@code Arcs.reviewers}. */
    final boolean[][] reads;

    /** Readings that no reviewer could take. */
    final long missing;

    private Flow(boolean[][] reads, long missing) {
        this.reads = reads;
        this.missing = missing;
    }

    private static final class Natives {
        static final boolean LOADED = load();

        private static boolean load() {
            Loader.loadNativeLibraries();
            return true;
        }
    }

    /**
     * As many readings as can be given, at the least cost.
     *
     * @throws IllegalStateException when the solver gives up
     */
    static Flow of(Arcs arcs) {
        long needed = Arrays.stream(arcs.needed).asLongStream().sum();
        boolean[][] reads = new boolean[arcs.papers()][];
        if (needed == 0 || !Natives.LOADED) {
            Arrays.setAll(reads, a -> new boolean[arcs.reviewers[a].length]);
            return new Flow(reads, needed);
        }
        MinCostFlow network = new MinCostFlow();
        int[] firstArc = build(network, arcs);
        network.setNodeSupply(0, needed);
        network.setNodeSupply(1, -needed);
        MinCostFlowBase.Status status = network.solveMaxFlowWithMinCost();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("the solver answers " + status);
        }
        for (int a = 0; a < arcs.papers(); a++) {
            reads[a] = new boolean[arcs.reviewers[a].length];
            for (int i = 0; i < reads[a].length; i++) {
                reads[a][i] = network.getFlow(firstArc[a] + i) == 1;
            }
        }
        return new Flow(reads, needed - network.getMaximumFlow());
    }

    /** Where each application's arcs to reviewers begin. */
    private static int[] build(MinCostFlow network, Arcs arcs) {
        int firstReviewer = 2 + arcs.papers();
        int[] firstArc = new int[arcs.papers()];
        for (int a = 0; a < arcs.papers(); a++) {
            network.addArcWithCapacityAndUnitCost(0, 2 + a, arcs.needed[a], 0);
            for (int i = 0; i < arcs.reviewers[a].length; i++) {
                int arc =
                        network.addArcWithCapacityAndUnitCost(
                                2 + a, firstReviewer + arcs.reviewers[a][i], 1, arcs.costs[a][i]);
                if (i == 0) {
                    firstArc[a] = arc;
                }
            }
        }
        for (int r = 0; r < arcs.people(); r++) {
            for (int k = arcs.load[r] + 1; k <= arcs.most[r]; k++) {
                network.addArcWithCapacityAndUnitCost(firstReviewer + r, 1, 1, Arcs.loadCost(k));
            }
        }
        return firstArc;
    }

    /** What each reviewer reads in all, the fixed pairs included. */
    int[] loads(Arcs arcs) {
        int[] loads = arcs.load.clone();
        for (int a = 0; a < reads.length; a++) {
            for (int i = 0; i < reads[a].length; i++) {
                if (reads[a][i]) {
                    loads[arcs.reviewers[a][i]]++;
                }
            }
        }
        return loads;
    }

    /** What it costs, counted by us. */
    long cost(Arcs arcs) {
        int[] loads = loads(arcs);
        long cost = 0;
        for (int r = 0; r < loads.length; r++) {
            for (int k = arcs.load[r] + 1; k <= loads[r]; k++) {
                cost += Arcs.loadCost(k);
            }
        }
        for (int a = 0; a < reads.length; a++) {
            for (int i = 0; i < reads[a].length; i++) {
                cost += reads[a][i] ? arcs.costs[a][i] : 0;
            }
        }
        return cost;
    }
}
