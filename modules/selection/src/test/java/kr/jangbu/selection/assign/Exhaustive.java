package kr.jangbu.selection.assign;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The obvious, slow way: every assignment there is. */
final class Exhaustive {
    private final Arcs arcs;
    private final int[] loads;
    private @Nullable Long best;

    private Exhaustive(Arcs arcs) {
        this.arcs = arcs;
        this.loads = arcs.load.clone();
    }

    /** Null where there is no assignment at all. */
    static @Nullable Long leastCost(Arcs arcs) {
        Exhaustive search = new Exhaustive(arcs);
        search.from(0, 0, Arrays.stream(arcs.needed).limit(1).sum(), 0);
        return search.best;
    }

    private void from(int paper, int arc, int still, long cost) {
        if (paper == arcs.papers()) {
            best = best == null ? cost : Math.min(best, cost);
        } else if (still == 0) {
            int next = paper + 1;
            from(next, 0, next < arcs.papers() ? arcs.needed[next] : 0, cost);
        } else if (arc < arcs.reviewers[paper].length) {
            from(paper, arc + 1, still, cost);
            int reviewer = arcs.reviewers[paper][arc];
            if (loads[reviewer] < arcs.most[reviewer]) {
                loads[reviewer]++;
                long more = arcs.costs[paper][arc] + Arcs.loadCost(loads[reviewer]);
                from(paper, arc + 1, still - 1, cost + more);
                loads[reviewer]--;
            }
        }
    }
}
