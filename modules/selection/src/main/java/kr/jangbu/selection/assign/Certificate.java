package kr.jangbu.selection.assign;

import java.util.Arrays;
import java.util.List;

/**
 * How good an assignment is, and what proves it.
 *
 * @param cost what it costs; see {@link Assignment} for what counts
 * @param bound no assignment of this roster costs less
 * @param prices one for each reviewer, in the order of the roster: with them anyone can compute the
 *     bound again
 */
public record Certificate(long cost, long bound, List<Long> prices) {
    Certificate(long cost, long bound, long[] prices) {
        this(cost, bound, Arrays.stream(prices).boxed().toList());
    }

    public Certificate {
        prices = List.copyOf(prices);
    }

    /** What it may cost too much, at most. */
    public long gap() {
        return cost - bound;
    }

    public boolean provesBest() {
        return gap() == 0;
    }
}
