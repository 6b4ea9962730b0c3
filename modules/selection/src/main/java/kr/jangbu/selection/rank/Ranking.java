package kr.jangbu.selection.rank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.jangbu.selection.rank.Placed.Verdict;

/**
 * All applications of a call in order.
 *
 * @param placed by place
 */
public record Ranking(List<Placed> placed) {
    public Ranking {
        placed = List.copyOf(placed);
    }

    /**
     * Ranks. The order in which entrants and sheets are told does not matter.
     *
     * @throws IllegalArgumentException when a sheet lacks a criterion
     */
    public static Ranking of(Rules rules, Collection<Entrant> entrants) {
        Scored.Order order = new Scored.Order(rules.review().ties());
        List<Scored> sorted =
                entrants.stream()
                        .map(e -> new Scored(e, Score.of(rules.review(), e)))
                        .sorted(order)
                        .toList();
        Seating seating = new Seating(rules);
        List<Placed> placed = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Scored scored = sorted.get(i);
            List<Reason> reasons = new ArrayList<>(scored.score().failures());
            Verdict verdict = Verdict.NOT_SELECTED;
            Integer rankIfAny = null;
            if (scored.score().passes()) {
                rank++;
                rankIfAny = rank;
                seating.against(scored.entrant().traits()).ifPresent(reasons::add);
                verdict = reasons.isEmpty() ? Verdict.SELECTED : Verdict.WAITLISTED;
            }
            if (verdict == Verdict.SELECTED) {
                seating.take(scored.entrant().traits());
            }
            reasons.addAll(tie(order, sorted, i));
            placed.add(
                    new Placed(
                            scored.entrant().id(),
                            scored.score(),
                            i + 1,
                            rankIfAny,
                            verdict,
                            List.copyOf(reasons)));
        }
        return new Ranking(placed);
    }

    private static List<Reason> tie(Scored.Order order, List<Scored> sorted, int i) {
        Scored scored = sorted.get(i);
        if (i > 0 && order.isTie(sorted.get(i - 1), scored)) {
            return List.of(new Reason(Reason.Kind.TIE, order.decided(sorted.get(i - 1), scored)));
        }
        if (i + 1 < sorted.size() && order.isTie(scored, sorted.get(i + 1))) {
            return List.of(new Reason(Reason.Kind.TIE, order.decided(scored, sorted.get(i + 1))));
        }
        return List.of();
    }

    public List<UUID> selected() {
        return with(Verdict.SELECTED);
    }

    public List<UUID> waitlisted() {
        return with(Verdict.WAITLISTED);
    }

    private List<UUID> with(Verdict verdict) {
        return placed.stream()
                .filter(p -> p.verdict() == verdict)
                .map(Placed::application)
                .toList();
    }
}
