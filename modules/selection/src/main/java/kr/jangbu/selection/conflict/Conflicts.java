package kr.jangbu.selection.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which reviewers must not read which applications, by the graph. */
public final class Conflicts {
    /**
     * A reviewer, or an application.
     *
     * @param parties their keys: the person's or firm's own, and those that it names itself
     */
    public record Party<T>(T id, Set<String> parties) {
        public Party {
            parties = Set.copyOf(parties);
        }
    }

    /**
     * One found.
     *
     * @param way from one of the reviewer's parties to one of the applicant's; empty when they are
     *     the same
     */
    public record Found<R, A>(R reviewer, A application, String from, List<Tie> way) {
        public String written() {
            return PartyGraph.written(from, way);
        }
    }

    private Conflicts() {}

    /** In the order of reviewers, then applications; each pair once, by its shortest way. */
    public static <R, A> List<Found<R, A>> find(
            PartyGraph graph, Collection<Party<R>> reviewers, Collection<Party<A>> applications) {
        List<Found<R, A>> found = new ArrayList<>();
        for (Party<R> reviewer : reviewers) {
            Map<String, List<Tie>> reach = graph.reach(reviewer.parties());
            for (Party<A> application : applications) {
                Set<String> met = new LinkedHashSet<>(reach.keySet());
                met.retainAll(application.parties());
                met.stream()
                        .findFirst()
                        .ifPresent(party -> {
                            List<Tie> way = reach.getOrDefault(party, List.of());
                            found.add(
                                    new Found<>(
                                            reviewer.id(),
                                            application.id(),
                                            start(party, way),
                                            way));
                        });
            }
        }
        return List.copyOf(found);
    }

    private static String start(String end, List<Tie> way) {
        String at = end;
        for (Tie tie : way.reversed()) {
            at = tie.across(at);
        }
        return at;
    }
}
