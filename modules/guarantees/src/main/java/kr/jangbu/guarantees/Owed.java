package kr.jangbu.guarantees;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.jangbu.guarantees.reckon.Damages;
import kr.jangbu.guarantees.reckon.Debt;
import kr.jangbu.guarantees.reckon.Debt.Item;
import org.jspecify.annotations.Nullable;

/**
 * What the debtor owes the guarantor after a subrogation, and up to which day damages are counted.
 * In won.
 */
@Embeddable
public class Owed {
    @Column(name = "owed_principal")
    private long principal;

    @Column(name = "owed_damages")
    private long damages;

    @Column(name = "owed_penalty")
    private long penalty;

    @Column(name = "owed_fees")
    private long fees;

    @Column(name = "owed_costs")
    private long costs;

    /** Damages are counted for the days before this one; null before a subrogation. */
    @Column(name = "damages_until")
    private @Nullable LocalDate damagesUntil;

    private long recovered;

    /** What is still collected of a claim that was written off. */
    private long special;

    public Owed() {}

    public Debt debt() {
        EnumMap<Item, Long> items = new EnumMap<>(Item.class);
        items.put(Item.PRINCIPAL, principal);
        items.put(Item.DAMAGES, damages);
        items.put(Item.PENALTY, penalty);
        items.put(Item.FEES, fees);
        items.put(Item.COSTS, costs);
        return new Debt(items);
    }

    public @Nullable LocalDate damagesUntil() {
        return damagesUntil;
    }

    /** All that came back so far. */
    public long recovered() {
        return recovered;
    }

    public long special() {
        return special;
    }

    void begin(Debt debt, LocalDate paidOn) {
        take(debt);
        damagesUntil = paidOn;
    }

    /** Damages up to a day, without fixing them; a day that is counted already adds nothing. */
    public Damages accrued(LocalDate until, List<Damages.Rate> rates) {
        LocalDate from = Objects.requireNonNull(damagesUntil, "nothing was subrogated");
        return Damages.of(principal, from, until.isBefore(from) ? from : until, rates);
    }

    /** Fixes the damages up to a day. */
    Damages fix(LocalDate until, List<Damages.Rate> rates) {
        Damages fixed = accrued(until, rates);
        damages += fixed.total();
        LocalDate from = Objects.requireNonNull(damagesUntil);
        damagesUntil = until.isBefore(from) ? from : until;
        return fixed;
    }

    void add(Item item, long amount) {
        take(debt().plus(item, amount));
    }

    Debt pay(long money, List<Item> order) {
        Debt paid = debt().paidBy(money, order);
        take(debt().minus(paid));
        recovered += paid.total();
        return paid;
    }

    /** Gives up what is left. */
    Debt waive() {
        Debt left = debt();
        take(Debt.none());
        return left;
    }

    Debt writeOff() {
        Debt left = waive();
        special = left.total();
        return left;
    }

    long paySpecial(long money) {
        long paid = Math.min(money, special);
        special -= paid;
        recovered += paid;
        return paid;
    }

    long waiveSpecial() {
        long left = special;
        special = 0;
        return left;
    }

    private void take(Debt debt) {
        Map<Item, Long> items = debt.items();
        principal = items.getOrDefault(Item.PRINCIPAL, 0L);
        damages = items.getOrDefault(Item.DAMAGES, 0L);
        penalty = items.getOrDefault(Item.PENALTY, 0L);
        fees = items.getOrDefault(Item.FEES, 0L);
        costs = items.getOrDefault(Item.COSTS, 0L);
    }
}
