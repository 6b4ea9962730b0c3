package kr.jangbu.loans.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a life means in the books: sums per day and kind, in won. */
public final class Movements {
    /** What moved. */
    public enum Kind {
        /** Paid out to the firm. */
        DRAWN,
        /** Interest fell due. */
        INTEREST_DUE,
        /** Costs were charged. */
        COST_CHARGED,
        COST_PAID,
        DEFAULT_INTEREST_PAID,
        INTEREST_PAID,
        PRINCIPAL_PAID,
        /** Money that waited went back to the firm. */
        REFUNDED,
        PRINCIPAL_WRITTEN_OFF,
        INTEREST_WRITTEN_OFF,
        /** Money came in for what was written off. */
        RECOVERED
    }

    /** One sum. */
    public record Movement(LocalDate on, Kind kind, long amount) {}

    private final TreeMap<LocalDate, Map<Kind, Long>> sums = new TreeMap<>();

    void add(LocalDate on, Kind kind, long amount) {
        if (amount != 0) {
            sums.computeIfAbsent(on, d -> new EnumMap<>(Kind.class))
                    .merge(kind, amount, Math::addExact);
        }
    }

    /** All, by day and kind. */
    public List<Movement> all() {
        List<Movement> all = new ArrayList<>();
        sums.forEach((on, kinds) ->
                kinds.forEach((kind, amount) -> all.add(new Movement(on, kind, amount))));
        return all;
    }

    /** In won, over all days. */
    public long total(Kind kind) {
        return sums.values().stream().mapToLong(kinds -> kinds.getOrDefault(kind, 0L)).sum();
    }

    /**
     * What to add to earlier movements to make them these: negative where something was taken back.
     */
    public List<Movement> since(List<Movement> earlier) {
        Movements difference = new Movements();
        all().forEach(m -> difference.add(m.on(), m.kind(), m.amount()));
        earlier.forEach(m -> difference.add(m.on(), m.kind(), -m.amount()));
        return difference.all().stream().filter(m -> m.amount() != 0).toList();
    }
}
