package kr.jangbu.selection.firmview;

import java.util.HashMap;
import java.util.Map;

/** Parties put together pair by pair: who is tied, directly or through others, is one group. */
final class Groups {
    private final Map<String, String> leaders = new HashMap<>();

    void join(String one, String other) {
        String first = of(one);
        String second = of(other);
        // The first by key leads, whatever the order in which they were joined.
        if (first.compareTo(second) < 0) {
            leaders.put(second, first);
        } else if (second.compareTo(first) < 0) {
            leaders.put(first, second);
        }
    }

    /** The first by key of the party's group; itself where it is alone. */
    String of(String party) {
        String at = party;
        String next = leaders.get(at);
        while (next != null) {
            at = next;
            next = leaders.get(at);
        }
        if (!at.equals(party)) {
            leaders.put(party, at);
        }
        return at;
    }
}
