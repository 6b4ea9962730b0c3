package kr.jangbu.selection.assign;

import java.util.Arrays;

/**
 * Proves how good an assignment is, without asking the solver. Each reviewer gets a price for one
 * more reading. For any prices at all,
 *
 * <p>{@code bound = Σ over applications of the n cheapest (cost + price) − Σ over reviewers of what
 * they would at most gain by selling readings at their price}
 *
 * <p>is a cost below which no assignment can go (Lagrangian duality). Good prices make the bound
 * meet the cost, and then the assignment is proved best; such prices are the shortest ways through
 * the residual network, and they exist exactly when no swap of readings would save anything.
 *
 * <p>Source: Ahuja, Magnanti, Orlin: Network Flows (1993), sections 9.2 and 9.3 (optimality by
 * negative cycles, by reduced costs).
 */
final class Proof {
    private static final long NO_WAY = Long.MAX_VALUE / 4;

    private Proof() {}

    static Certificate of(Arcs arcs, Flow flow) {
        long[] prices = prices(arcs, flow);
        return new Certificate(flow.cost(arcs), bound(arcs, prices), prices);
    }

    /**
     * What no assignment of these arcs can go below, whatever the prices are.
     *
     * @param prices one for each reviewer
     */
    static long bound(Arcs arcs, long[] prices) {
        long bound = 0;
        for (int a = 0; a < arcs.papers(); a++) {
            long[] dear = new long[arcs.reviewers[a].length];
            for (int i = 0; i < dear.length; i++) {
                dear[i] = arcs.costs[a][i] + prices[arcs.reviewers[a][i]];
            }
            Arrays.sort(dear);
            for (int i = 0; i < Math.min(arcs.needed[a], dear.length); i++) {
                bound += dear[i];
            }
        }
        for (int r = 0; r < arcs.people(); r++) {
            for (int k = arcs.load[r] + 1; k <= arcs.most[r]; k++) {
                bound -= Math.max(0, prices[r] - Arcs.loadCost(k));
            }
        }
        return bound;
    }

    /**
     * Bellman–Ford over the reviewers and the sink: an arc from one reviewer to another is the
     * cheapest reading that could change hands between them.
     */
    private static long[] prices(Arcs arcs, Flow flow) {
        int people = arcs.people();
        long[][] ways = ways(arcs, flow);
        long[] distance = new long[people + 1];
        boolean moved = true;
        for (int round = 0; round <= people && moved; round++) {
            moved = false;
            for (int from = 0; from <= people; from++) {
                moved |= relax(ways[from], distance, from);
            }
        }
        long[] prices = new long[people];
        Arrays.setAll(prices, r -> distance[people] - distance[r]);
        return prices;
    }

    private static boolean relax(long[] ways, long[] distance, int from) {
        boolean moved = false;
        for (int to = 0; to < ways.length; to++) {
            if (ways[to] < NO_WAY && distance[from] + ways[to] < distance[to]) {
                distance[to] = distance[from] + ways[to];
                moved = true;
            }
        }
        return moved;
    }

    /** Row and column {@code people} are the sink: a reading more or less for a reviewer. */
    private static long[][] ways(Arcs arcs, Flow flow) {
        int people = arcs.people();
        long[][] ways = new long[people + 1][people + 1];
        for (long[] row : ways) {
            Arrays.fill(row, NO_WAY);
        }
        for (int a = 0; a < arcs.papers(); a++) {
            for (int i = 0; i < arcs.reviewers[a].length; i++) {
                if (flow.reads[a][i]) {
                    changeHands(arcs, flow, a, i, ways[arcs.reviewers[a][i]]);
                }
            }
        }
        int[] loads = flow.loads(arcs);
        for (int r = 0; r < people; r++) {
            if (loads[r] < arcs.most[r]) {
                ways[r][people] = Arcs.loadCost(loads[r] + 1);
            }
            if (loads[r] > arcs.load[r]) {
                ways[people][r] = -Arcs.loadCost(loads[r]);
            }
        }
        return ways;
    }

    private static void changeHands(Arcs arcs, Flow flow, int a, int i, long[] row) {
        for (int j = 0; j < arcs.reviewers[a].length; j++) {
            if (!flow.reads[a][j]) {
                int to = arcs.reviewers[a][j];
                row[to] = Math.min(row[to], arcs.costs[a][j] - arcs.costs[a][i]);
            }
        }
    }
}
