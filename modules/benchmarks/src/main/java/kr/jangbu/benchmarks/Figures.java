package kr.jangbu.benchmarks;

import java.util.List;

/** Many measurements as one figure. */
final class Figures {
    private Figures() {}

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /**
     * The value that this part of all do not exceed.
     *
     * @param part above 0, at most 1
     */
    static double quantileMillis(List<Long> nanos, double part) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1) / 1e6;
    }
}
