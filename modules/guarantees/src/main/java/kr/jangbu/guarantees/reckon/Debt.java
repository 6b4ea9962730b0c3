package kr.jangbu.guarantees.reckon;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a debtor owes a guarantor who paid for him (구상채권), by item, in won. An item that is not
 * named is nothing.
 */
public record Debt(Map<Item, Long> items) {
    /** What is owed for what. */
    public enum Item {
        /** Legal costs of collecting. */
        COSTS,
        /** Fees not paid, and surcharges on them (추가보증료). */
        FEES,
        /** Penalty for a guarantee used beyond its term (위약금). */
        PENALTY,
        /** Damages for delay, fixed by now (확정손해금). */
        DAMAGES,
        /** What the guarantor paid, less the fee not earned by then (구상원금). */
        PRINCIPAL
    }

    /**
     * @throws IllegalArgumentException for a negative item
     */
    public Debt {
        EnumMap<Item, Long> owed = new EnumMap<>(Item.class);
        items.forEach((item, amount) -> {
            if (amount < 0) {
                throw new IllegalArgumentException("%s is %d".formatted(item, amount));
            }
            owed.put(item, amount);
        });
        items = Map.copyOf(owed);
    }

    public static Debt none() {
        return new Debt(Map.of());
    }

    /**
     * What is owed the moment after a subrogation: the unearned fee is set off against the claim,
     * not against what the bank gets. What it exceeds the claim by is the debtor's.
     */
    public static Debt afterSubrogation(long subrogated, long unearnedFee) {
        return none().plus(Item.PRINCIPAL, Math.max(0, subrogated - unearnedFee));
    }

    public long of(Item item) {
        return items.getOrDefault(item, 0L);
    }

    public long total() {
        return items.values().stream().mapToLong(Long::longValue).sum();
    }

    public Debt plus(Item item, long amount) {
        EnumMap<Item, Long> more = new EnumMap<>(Item.class);
        more.putAll(items);
        more.merge(item, amount, Math::addExact);
        return new Debt(more);
    }

    public Debt minus(Debt paid) {
        EnumMap<Item, Long> less = new EnumMap<>(Item.class);
        for (Item item : Item.values()) {
            less.put(item, of(item) - paid.of(item));
        }
        return new Debt(less);
    }

    /**
     * What of this a sum of money pays, item by item in the order of the product.
     *
     * @param money won, at least 0; what exceeds the debt is in no item
     * @param order each item once
     * @throws IllegalArgumentException when the order leaves an item out or names one twice
     */
    public Debt paidBy(long money, List<Item> order) {
        if (money < 0
                || order.size() != Item.values().length
                || order.stream().distinct().count() != order.size()) {
            throw new IllegalArgumentException("₩%d in the order %s".formatted(money, order));
        }
        EnumMap<Item, Long> paid = new EnumMap<>(Item.class);
        long left = money;
        for (Item item : order) {
            long part = Math.min(left, of(item));
            paid.put(item, part);
            left -= part;
        }
        return new Debt(paid);
    }
}
