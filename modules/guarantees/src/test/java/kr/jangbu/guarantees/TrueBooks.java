package kr.jangbu.guarantees;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kr.jangbu.guarantees.reckon.Debt.Item;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Balance;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.Treasury;

/** What {@link GuaranteeState} says must be true in the ledger, of one guarantee. */
final class TrueBooks {
    private final Guarantee g;
    private final House house;
    private final Map<String, Balance> balances;

    private TrueBooks(Guarantee g, House house) {
        this.g = g;
        this.house = house;
        Set<String> ids = new HashSet<>();
        for (Limit limit : house.guaranteeLimits.of(g)) {
            ids.add(limit.accountId());
            ids.add(limit.usedAccountId());
        }
        ids.add(GuaranteeBooks.exposure(g).id());
        for (Item item : Item.values()) {
            ids.add(GuaranteeBooks.owed(g, item).id());
        }
        ids.add(GuaranteeBooks.special(g).id());
        ids.add(GuaranteeBooks.refundable(g).id());
        ids.add(Treasury.unappliedReceipts(g.id()).id());
        balances = house.ledger.balances(ids);
    }

    static void check(Guarantee g, House house) {
        TrueBooks books = new TrueBooks(g, house);
        books.limits();
        books.exposure();
        books.money();
    }

    private void limits() {
        GuaranteeState state = g.state();
        for (Limit limit : house.guaranteeLimits.of(g)) {
            boolean ceiling = limit.accountId().startsWith("ceiling:");
            if (ceiling) {
                continue; // everybody's, and not given back
            }
            Balance left = balances.get(limit.accountId());
            Balance used = balances.get(limit.usedAccountId());
            long held = left == null ? 0 : left.debitsPending();
            long kept = used == null ? 0 : used.creditsPosted() - used.debitsPosted();
            assertEquals(state.holds() ? g.amount() : 0, held, state + " holds");
            assertEquals(state.uses() ? g.amount() : 0, kept, state + " uses");
        }
    }

    private void exposure() {
        assertEquals(g.exposure(), debit(GuaranteeBooks.exposure(g)), g.state() + " exposure");
        if (!g.state().stands()) {
            assertEquals(0, g.exposure(), g.state() + " stands for nothing");
        }
    }

    private void money() {
        for (Item item : Item.values()) {
            assertEquals(
                    g.owed().debt().of(item),
                    debit(GuaranteeBooks.owed(g, item)),
                    g.state() + " " + item);
        }
        assertEquals(g.owed().special(), debit(GuaranteeBooks.special(g)), g.state() + " special");
        assertEquals(g.refundable(), -debit(GuaranteeBooks.refundable(g)), "to be refunded");
        assertEquals(g.waiting(), -debit(Treasury.unappliedReceipts(g.id())), "waits");
    }

    private long debit(Account account) {
        Balance balance = balances.get(account.id());
        return balance == null ? 0 : balance.debitsPosted() - balance.creditsPosted();
    }
}
