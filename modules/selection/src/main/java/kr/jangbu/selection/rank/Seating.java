package kr.jangbu.selection.rank;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.jangbu.selection.terms.ConcentrationCap;

/** Seats being taken one after another, under the call's caps. */
public final class Seating {
    private final List<ConcentrationCap> caps;
    private final int seats;
    private final Map<String, Integer> taken = new HashMap<>();
    private int sitting;

    public Seating(Rules rules) {
        this.caps = rules.caps();
        this.seats = rules.seats();
    }

    /** With those who sit already. */
    public static Seating with(Rules rules, Collection<Entrant.Traits> sitting) {
        Seating seating = new Seating(rules);
        sitting.forEach(seating::take);
        return seating;
    }

    /** What keeps one from a seat; nothing: there is one. */
    public Optional<Reason> against(Entrant.Traits traits) {
        if (sitting >= seats) {
            return Optional.of(Reason.of(Reason.Kind.SEATS));
        }
        return caps.stream()
                .filter(cap -> taken.getOrDefault(key(cap, traits), 0) >= cap.most())
                .filter(cap -> applies(cap, traits))
                .findFirst()
                .map(cap -> new Reason(Reason.Kind.CAP, cap.kind().name()));
    }

    public void take(Entrant.Traits traits) {
        sitting++;
        caps.stream()
                .filter(cap -> applies(cap, traits))
                .forEach(cap -> taken.merge(key(cap, traits), 1, Integer::sum));
    }

    boolean isFull() {
        return sitting >= seats;
    }

    private static boolean applies(ConcentrationCap cap, Entrant.Traits traits) {
        return switch (cap.kind()) {
            case CAPITAL_AREA -> !traits.nonCapital();
            case REGION -> !traits.region().isEmpty();
            case RELATED_GROUP -> !traits.relatedGroup().isEmpty();
        };
    }

    private static String key(ConcentrationCap cap, Entrant.Traits traits) {
        return switch (cap.kind()) {
            case CAPITAL_AREA -> cap.kind().name();
            case REGION -> cap.kind() + ":" + traits.region();
            case RELATED_GROUP -> cap.kind() + ":" + traits.relatedGroup();
        };
    }
}
