package kr.jangbu.selection.assign;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Everything that an assignment is made of. In whatever order it is told, it is the same roster and
 * has the same digest.
 *
 * @param conflicts pairs that must not be, whoever found them
 * @param fixed pairs that stay whatever happens: these scores are in. They are part of the answer
 * @param kept pairs of the assignment before, which should stay where they can
 */
public record Roster(
        List<Reviewer> reviewers,
        List<Application> applications,
        Set<Pair> conflicts,
        Set<Pair> fixed,
        Set<Pair> kept) {
    /**
     * Who reads.
     *
     * @param fields what they know; codes as the call uses them
     * @param mostReadings how many applications at most, 0 or more
     */
    public record Reviewer(UUID id, Set<String> fields, int mostReadings) {
        public Reviewer {
            requireNotNegative(mostReadings, "mostReadings");
            fields = Set.copyOf(fields);
        }
    }

    /**
     * What is read.
     *
     * @param fields what it is about; none: anyone can read it
     * @param readings how many different reviewers it needs, 0 or more
     */
    public record Application(UUID id, Set<String> fields, int readings) {
        public Application {
            requireNotNegative(readings, "readings");
            fields = Set.copyOf(fields);
        }
    }

    /**
     * @throws IllegalArgumentException when an id stands twice, or a fixed pair is in conflict or
     *     names somebody who is not here
     */
    public Roster {
        reviewers = sorted(reviewers, Comparator.comparing(Reviewer::id));
        applications = sorted(applications, Comparator.comparing(Application::id));
        conflicts = Set.copyOf(conflicts);
        fixed = Set.copyOf(fixed);
        kept = Set.copyOf(kept);
        Set<UUID> people = distinct(reviewers.stream().map(Reviewer::id).toList());
        Set<UUID> papers = distinct(applications.stream().map(Application::id).toList());
        for (Pair pair : fixed) {
            if (conflicts.contains(pair)
                    || !people.contains(pair.reviewer())
                    || !papers.contains(pair.application())) {
                throw new IllegalArgumentException("cannot be fixed: " + pair);
            }
        }
    }

    /** How many readings all applications need together. */
    public long readings() {
        return applications.stream().mapToLong(Application::readings).sum();
    }

    /** SHA-256 over all of it in one order, as hex: what an assignment was made from. */
    public String digest() {
        StringBuilder text = new StringBuilder();
        reviewers.forEach(
                r -> line(text, "R", r.id(), r.mostReadings(), new TreeSet<>(r.fields())));
        applications.forEach(a -> line(text, "A", a.id(), a.readings(), new TreeSet<>(a.fields())));
        pairs(text, "X", conflicts);
        pairs(text, "F", fixed);
        pairs(text, "K", kept);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void pairs(StringBuilder text, String kind, Set<Pair> pairs) {
        new TreeSet<>(pairs)
                .forEach(p ->
                        text.append(kind)
                                .append(' ')
                                .append(p.reviewer())
                                .append(' ')
                                .append(p.application())
                                .append('\n'));
    }

    private static void line(
            StringBuilder text, String kind, UUID id, int number, SortedSet<String> fields) {
        text.append(kind).append(' ').append(id).append(' ').append(number);
        // Each with its length: ["a b"] and ["a","b"] are not the same.
        fields.forEach(f -> text.append(' ').append(f.length()).append(':').append(f));
        text.append('\n');
    }

    private static <T> List<T> sorted(Collection<T> items, Comparator<T> order) {
        return items.stream().sorted(order).toList();
    }

    private static Set<UUID> distinct(List<UUID> ids) {
        Set<UUID> all = Set.copyOf(ids);
        if (all.size() != ids.size()) {
            throw new IllegalArgumentException("an id stands twice in the roster");
        }
        return all;
    }

    private static void requireNotNegative(int value, String name) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " is below 0: " + value);
        }
    }
}
