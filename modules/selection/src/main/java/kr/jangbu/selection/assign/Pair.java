package kr.jangbu.selection.assign;

import java.util.Comparator;
import java.util.UUID;

/** A reviewer and an application: one reading. */
public record Pair(UUID reviewer, UUID application) implements Comparable<Pair> {
    private static final Comparator<Pair> ORDER =
            Comparator.comparing(Pair::application).thenComparing(Pair::reviewer);

    @Override
    public int compareTo(Pair other) {
        return ORDER.compare(this, other);
    }
}
