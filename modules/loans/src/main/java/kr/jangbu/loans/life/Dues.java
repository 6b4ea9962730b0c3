package kr.jangbu.loans.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import kr.jangbu.loans.life.LifeTerms.OverdueRule;
import org.jspecify.annotations.Nullable;

/** What has fallen due, oldest first. */
final class Dues {
    private final List<Due> all = new ArrayList<>();

    /** All before it are paid. */
    private int firstUnpaid;

    void add(Due due) {
        all.add(due);
        skipPaid();
    }

    List<Due> all() {
        return List.copyOf(all);
    }

    long payInterest(long available) {
        long left = available;
        for (Due due : unpaid()) {
            left -= due.payInterest(left);
        }
        skipPaid();
        return available - left;
    }

    long payPrincipal(long available) {
        long left = available;
        for (Due due : unpaid()) {
            left -= due.payPrincipal(left);
        }
        skipPaid();
        return available - left;
    }

    long takeBackPrincipal() {
        long taken = sum(Due::takeBackPrincipal);
        skipPaid();
        return taken;
    }

    long unpaidPrincipal() {
        return sum(Due::unpaidPrincipal);
    }

    long unpaidInterest() {
        return sum(Due::unpaidInterest);
    }

    /** The number after the last one's; 1 for the first. */
    int nextNumber() {
        return all.isEmpty() ? 1 : all.getLast().number() + 1;
    }

    /** The due date of the oldest that is not paid; null when all are. */
    @Nullable LocalDate unpaidSince() {
        return firstUnpaid == all.size() ? null : all.get(firstUnpaid).on();
    }

    /** Whether the whole principal bears default interest for the night that begins on a day. */
    boolean isWholeLate(OverdueRule rule, LocalDate day) {
        int missed = 0;
        for (Due due : unpaid()) {
            if (due.unpaidInterest() > 0 && !due.on().plusDays(rule.interestDays()).isAfter(day)) {
                return true;
            }
            missed = due.unpaidPrincipal() > 0 ? missed + 1 : 0;
            if (missed >= rule.missedInRow()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The next day on which {@link #isWholeLate} may change although nothing happens; null: none.
     */
    @Nullable LocalDate nextChange(OverdueRule rule, LocalDate after) {
        for (Due due : unpaid()) {
            LocalDate change = due.on().plusDays(rule.interestDays());
            if (due.unpaidInterest() > 0 && change.isAfter(after)) {
                return change;
            }
        }
        return null;
    }

    private long sum(ToLongFunction<Due> of) {
        long sum = 0;
        for (Due due : unpaid()) {
            sum += of.applyAsLong(due);
        }
        return sum;
    }

    private List<Due> unpaid() {
        return all.subList(firstUnpaid, all.size());
    }

    private void skipPaid() {
        while (firstUnpaid < all.size() && all.get(firstUnpaid).isPaid()) {
            firstUnpaid++;
        }
    }
}
