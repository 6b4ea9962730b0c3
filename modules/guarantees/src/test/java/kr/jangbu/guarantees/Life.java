package kr.jangbu.guarantees;

import static kr.jangbu.guarantees.House.DESIGNATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.guarantees.reckon.Debt;
import kr.jangbu.guarantees.reckon.Debt.Item;
import kr.jangbu.guarantees.reckon.Fee;
import kr.jangbu.guarantees.reckon.FeeRate;
import kr.jangbu.programmes.LoanProduct.Purpose;
import kr.jangbu.testing.Seeds;

/** One guarantee's life until it is recovered or over, as random as it is legal. */
final class Life {
    private final Seeds seeds;
    private final House house;
    private final List<Charge> charges = new ArrayList<>();
    private final Map<UUID, Long> booked = new HashMap<>();
    private final Guarantee g;
    private final boolean designated;
    private final DebtLife collection;
    private LocalDate day = House.START;

    Life(Seeds seeds, House house) {
        this.seeds = seeds;
        this.house = house;
        UUID firm = Ids.next();
        designated = seeds.oneIn(2);
        if (designated) {
            house.designate(firm);
        }
        g =
                House.decided(
                        firm,
                        seeds.between(10_000L, 3_000_000_000L),
                        seeds.pick(List.of(Purpose.values())));
        collection = new DebtLife(g, seeds, house);
    }

    Guarantee guarantee() {
        return g;
    }

    boolean isOver() {
        return g.state().next().isEmpty();
    }

    /** The next thing happens on a day. */
    void live(LocalDate on) {
        day = on;
        switch (g.state()) {
            case DECISION_PROPOSED -> approve();
            case APPROVED -> contract();
            case CONTRACTED -> payFee();
            case LETTER_ISSUED, ACTIVE, ACCIDENT_NOTIFIED -> step();
            case CLAIMED -> examine();
            case SUBROGATING -> subrogate();
            case RECOVERY, SPECIAL_CLAIM -> collection.collect(day);
            case APPLIED,
                    CONSULTED,
                    INVESTIGATED,
                    EVALUATED,
                    EXAMINED,
                    SETTLED,
                    RELEASED,
                    REFUSED,
                    REJECTED,
                    CANCELLED ->
                    throw new AssertionError("nothing happens then: " + g.state());
        }
        TrueBooks.check(g, house);
    }

    /** What of its fees became income by a day that was not yet. */
    long earn(LocalDate on) {
        long sum = 0;
        for (Charge charge : running()) {
            long due = charge.earnedBy(on) - booked.getOrDefault(charge.id(), 0L);
            if (due > 0) {
                booked.merge(charge.id(), due, Long::sum);
                sum += due;
            }
        }
        return sum;
    }

    /** Won of its fees that are income. */
    long earned() {
        return booked.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Won of its fees that were paid ahead. */
    long advance() {
        return running().stream().mapToLong(c -> c.fee() - booked.getOrDefault(c.id(), 0L)).sum();
    }

    private void approve() {
        g.approve(designated ? DESIGNATION : null, seeds.oneIn(3) ? Set.of(Ids.next()) : Set.of());
        house.in(() -> house.accounts.hold(g, day));
    }

    private void contract() {
        if (seeds.oneIn(8)) {
            g.cancel("계획 변경");
            house.in(() -> house.accounts.release(g));
            return;
        }
        g.contract(day, charge(Charge.Kind.CONTRACT, day, day.plusMonths(12)).fee());
    }

    private void payFee() {
        Charge charge = charges.getFirst();
        pay(charge);
        g.issueLetter();
        house.in(() -> house.accounts.begin(g, charge, day));
    }

    private Charge charge(Charge.Kind kind, LocalDate from, LocalDate until) {
        BigDecimal rate = BigDecimal.valueOf(seeds.between(50, 300)).movePointLeft(4);
        FeeRate fee =
                FeeRate.of(
                        List.of(new FeeRate.Part("BASE", rate)), BigDecimal.ZERO, BigDecimal.ONE);
        Charge charge =
                new Charge(
                        Ids.next(),
                        g,
                        kind,
                        new Charge.Quoted(fee, List.of(), 10),
                        new Charge.Span(from, until));
        charges.add(charge);
        return charge;
    }

    /** In two parts or one, sometimes a little too much. */
    private void pay(Charge charge) {
        long more = seeds.oneIn(3) ? seeds.between(1, 99) : 0;
        long first = seeds.between(0L, charge.fee());
        house.receive(g, first);
        if (!g.receiveFee(first)) {
            long rest = charge.fee() - first + more;
            house.receive(g, rest);
            assertTrue(g.receiveFee(rest) || charge.fee() == 0, "the fee is covered");
        }
        charge.pay(day);
    }

    private void step() {
        switch (seeds.between(1, 9)) {
            case 1, 2 -> execute();
            case 3 -> report();
            case 4 -> reduce();
            case 5 -> extend();
            case 6, 7 -> accident();
            case 8 -> claim();
            default -> release();
        }
    }

    private void execute() {
        long left = g.loanAmount() - g.drawn();
        if (g.state() != GuaranteeState.ACCIDENT_NOTIFIED && left > 0) {
            expose(g.execute(seeds.between(1L, left), day));
        }
    }

    private void report() {
        expose(g.report(seeds.oneIn(3) ? 0 : seeds.between(0L, g.drawn()), day));
    }

    private void expose(long change) {
        house.in(() -> house.accounts.expose(g, Ids.next(), change, day));
    }

    private void reduce() {
        if (g.state() == GuaranteeState.ACCIDENT_NOTIFIED || g.amount() < 2) {
            return;
        }
        long to = seeds.between(1L, g.amount() - 1);
        long freed = g.amount() - to;
        long ended = g.reduceTo(to);
        List<Charge.Ended> over =
                running().stream().map(c -> c.reduce(day, to, Ids.next())).toList();
        over.forEach(e -> {
            Charge rest = e.rest();
            long left = rest == null ? 0 : rest.fee();
            assertEquals(e.charge().fee(), e.earned() + e.refund() + left);
            if (rest != null) {
                charges.add(rest);
            }
        });
        end(freed, ended, over);
    }

    private void extend() {
        if (g.state() == GuaranteeState.ACCIDENT_NOTIFIED) {
            return;
        }
        LocalDate from = g.requireEnd();
        Charge charge = charge(Charge.Kind.EXTENSION, from, from.plusMonths(6));
        g.owe(charge.fee());
        pay(charge);
        g.extendBy(6);
        house.in(() -> house.accounts.takeFee(g, charge, day));
    }

    private void accident() {
        if (g.state() == GuaranteeState.ACTIVE) {
            g.notifyAccident();
        } else if (g.state() == GuaranteeState.ACCIDENT_NOTIFIED) {
            g.normalise();
        }
    }

    private void claim() {
        if (g.state() == GuaranteeState.ACCIDENT_NOTIFIED && g.exposure() > 0) {
            g.claim();
        }
    }

    private void release() {
        if (g.outstanding() == 0) {
            g.release("상환");
            end(g.amount(), 0, running().stream().map(c -> c.end(day)).toList());
        }
    }

    private void end(long freed, long exposureEnded, List<Charge.Ended> over) {
        g.refund(over.stream().mapToLong(Charge.Ended::refund).sum());
        house.in(() ->
                house.accounts.end(
                        g, Ids.next(), freed, exposureEnded, over, Map.copyOf(booked), day));
        over.forEach(e -> booked.put(e.charge().id(), e.earned()));
    }

    private List<Charge> running() {
        return charges.stream().filter(Charge::isRunning).toList();
    }

    private void examine() {
        g.proposeExamination(Ids.next());
        if (seeds.oneIn(4)) {
            long ended = g.refuse("용도 외 사용");
            end(g.amount(), ended, running().stream().map(c -> c.end(day)).toList());
        } else {
            g.paySubrogation(Ids.next());
        }
    }

    private void subrogate() {
        long paid = seeds.between(1L, g.exposure()) + seeds.between(0, 1_000_000);
        List<Charge.Ended> over = running().stream().map(c -> c.setOff(day)).toList();
        long unearned = over.stream().mapToLong(Charge.Ended::refund).sum();
        long setOff = Math.min(unearned, paid);
        long late = ChronoUnit.DAYS.between(g.requireEnd().plusDays(1), day);
        long penalty = Fee.of(g.amount(), new BigDecimal("0.025"), Math.max(0, late), 10);
        Debt debt = Debt.afterSubrogation(paid, setOff).plus(Item.PENALTY, penalty);
        long ended = g.subrogate(debt, day);
        g.refund(unearned - setOff);
        house.in(() ->
                house.accounts.subrogate(
                        g,
                        Ids.next(),
                        new GuaranteeAccounts.Paid(paid, ended, penalty),
                        over,
                        Map.copyOf(booked),
                        day));
        over.forEach(e -> booked.put(e.charge().id(), e.earned()));
    }
}
