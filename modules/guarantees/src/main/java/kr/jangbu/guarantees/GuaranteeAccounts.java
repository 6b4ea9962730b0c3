package kr.jangbu.guarantees;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.guarantees.reckon.Debt;
import kr.jangbu.guarantees.reckon.Debt.Item;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.Limits.Filling;
import kr.jangbu.programmes.SupportLimits;
import kr.jangbu.programmes.Treasury;

/**
 * The only place that writes transfers of guarantees. Each verb is the last act of its transaction
 * and posts one list; ids are derived from the guarantee or from the act, so that an act happens
 * once.
 */
@ApplicationScoped
public class GuaranteeAccounts {
    private static final String APPROVAL = "GUARANTEE_APPROVAL";
    private static final int MOST_ENTRIES = 500;

    private final Ledger ledger;
    private final GuaranteeLimits limits;

    GuaranteeAccounts(Ledger ledger, GuaranteeLimits limits) {
        this.ledger = ledger;
        this.limits = limits;
    }

    /**
     * Holds the guaranteed amount on every limit, all or none. A designated firm's chain begins
     * with the gate, so that a suspension closes all behind it.
     *
     * @throws kr.jangbu.web.problem.Problem LIMIT_EXCEEDED naming the first limit that does not
     *     cover it; CONFLICT while the firm's designation is suspended
     */
    public void hold(Guarantee g, LocalDate day) {
        List<Filling> fillings = limits.fillings(g, day);
        List<Limit> drawn = limits.of(g);
        ledger.open(
                Stream.concat(
                                drawn.stream().flatMap(l -> l.accounts().stream()),
                                fillings.stream().flatMap(f -> f.accounts().stream()))
                        .distinct()
                        .toList());
        List<Transfer> transfers =
                new ArrayList<>(fillings.stream().flatMap(f -> f.transfers().stream()).toList());
        int fills = transfers.size();
        List<Transfer> holds =
                new ArrayList<>(
                        limits.draw(
                                g, new SupportLimits.Holding(g.amount(), APPROVAL, subject(g))));
        for (Limit limit : limits.own(g)) {
            holds.add(limit.hold(holdId(g, limit), g.amount(), APPROVAL, subject(g)));
        }
        transfers.addAll(Transfer.chain(holds));
        List<Outcome> outcomes = ledger.post(transfers);
        Refusals.requireFilled(outcomes.subList(0, fills));
        Refusals.requireHeld(g, drawn, outcomes.subList(fills, outcomes.size()));
    }

    /** Gives back what the limits hold. */
    public void release(Guarantee g) {
        post(
                limits.of(g).stream()
                        .map(l -> Transfer.voided(id(g, "void", l), holdId(g, l)))
                        .toList());
    }

    /** The fee of the contract is taken in advance, and what was held is used. */
    public void begin(Guarantee g, Charge charge, LocalDate on) {
        Tray tray = new Tray(g, on);
        for (Limit limit : limits.of(g)) {
            tray.put(Transfer.post(id(g, "post", limit), holdId(g, limit)));
        }
        take(tray, charge);
        tray.post();
    }

    /** The fee of an extension is taken in advance. */
    public void takeFee(Guarantee g, Charge charge, LocalDate on) {
        Tray tray = new Tray(g, on);
        take(tray, charge);
        tray.post();
    }

    private static void take(Tray tray, Charge charge) {
        tray.move(
                Ids.derived(charge.id(), "fee"),
                Treasury.unappliedReceipts(charge.guaranteeId()),
                GuaranteeBooks.advance(charge.programmeId()),
                charge.fee(),
                "GUARANTEE_FEE");
    }

    /**
     * The exposure follows what the bank reported.
     *
     * @param act the report
     * @param change won, negative where it fell
     */
    public void expose(Guarantee g, UUID act, long change, LocalDate on) {
        Tray tray = new Tray(g, on);
        exposure(tray, g, act, change);
        tray.post();
    }

    /**
     * Less is guaranteed, or nothing any more: caps are free, fees end.
     *
     * @param act what ended it
     * @param freed won by which the caps are free
     * @param exposureEnded won by which the exposure fell
     * @param booked what of each charge was income before
     */
    public void end(
            Guarantee g,
            UUID act,
            long freed,
            long exposureEnded,
            List<Charge.Ended> charges,
            Map<UUID, Long> booked,
            LocalDate on) {
        Tray tray = new Tray(g, on);
        exposure(tray, g, act, -exposureEnded);
        for (Charge.Ended ended : charges) {
            earn(tray, ended, booked);
            tray.move(
                    Ids.derived(ended.charge().id(), "refund/" + act),
                    GuaranteeBooks.advance(g.programmeId()),
                    GuaranteeBooks.refundable(g),
                    ended.refund(),
                    "GUARANTEE_FEE_UNEARNED");
        }
        free(tray, g, act, freed);
        tray.post();
    }

    /** What of a charge is earned by its end and was not income yet, or the other way round. */
    private static void earn(Tray tray, Charge.Ended ended, Map<UUID, Long> booked) {
        String programme = ended.charge().programmeId();
        long more = ended.earned() - booked.getOrDefault(ended.charge().id(), 0L);
        UUID id = Ids.derived(ended.charge().id(), "earned");
        Account advance = GuaranteeBooks.advance(programme);
        Account income = GuaranteeBooks.income(programme);
        if (more >= 0) {
            tray.move(id, advance, income, more, "GUARANTEE_FEE_EARNED");
        } else {
            tray.move(id, income, advance, -more, "GUARANTEE_FEE_EARNED");
        }
    }

    /** Money that waited and nothing is due for is to be given back. */
    public void giveBack(Guarantee g, UUID act, long waited, LocalDate on) {
        Tray tray = new Tray(g, on);
        tray.move(
                Ids.derived(act, "waited"),
                Treasury.unappliedReceipts(g.id()),
                GuaranteeBooks.refundable(g),
                waited,
                "GUARANTEE_OVERPAID");
        tray.post();
    }

    /** The bank paid the refund to the firm. */
    public void refunded(Guarantee g, UUID payment, long amount, LocalDate on) {
        Tray tray = new Tray(g, on);
        tray.move(
                Ids.derived(payment, "refund"),
                GuaranteeBooks.refundable(g),
                Treasury.cashAtBank(g.bankCode()),
                amount,
                "GUARANTEE_REFUND");
        tray.post();
    }

    /**
     * The bank was paid in the debtor's place. What is left of the fee is set off against what the
     * debtor owes; what exceeds that goes back.
     *
     * @param payment also the act from which ids are derived
     */
    public void subrogate(
            Guarantee g,
            UUID payment,
            Paid paid,
            List<Charge.Ended> charges,
            Map<UUID, Long> booked,
            LocalDate on) {
        Tray tray = new Tray(g, on);
        Account principal = GuaranteeBooks.owed(g, Item.PRINCIPAL);
        tray.move(
                Ids.derived(payment, "subrogation"),
                principal,
                Treasury.cashAtBank(g.bankCode()),
                paid.amount(),
                "GUARANTEE_SUBROGATION");
        exposure(tray, g, payment, -paid.exposureEnded());
        long left = paid.amount();
        for (Charge.Ended ended : charges) {
            earn(tray, ended, booked);
            long setOff = Math.min(left, ended.refund());
            left -= setOff;
            Account advance = GuaranteeBooks.advance(g.programmeId());
            UUID charge = ended.charge().id();
            tray.move(
                    Ids.derived(charge, "setoff"), advance, principal, setOff, "GUARANTEE_SET_OFF");
            tray.move(
                    Ids.derived(charge, "rest"),
                    advance,
                    GuaranteeBooks.refundable(g),
                    ended.refund() - setOff,
                    "GUARANTEE_FEE_UNEARNED");
        }
        charge(tray, g, payment, Item.PENALTY, paid.penalty());
        tray.post();
    }

    /**
     * What a subrogation comes to, in won.
     *
     * @param exposureEnded by which the exposure fell
     * @param penalty for the time beyond the term
     */
    public record Paid(long amount, long exposureEnded, long penalty) {}

    /** Money came back: damages up to its day are charged, then it meets what is owed. */
    public void recover(Guarantee g, UUID act, Guarantee.Recovered recovered, LocalDate on) {
        Tray tray = new Tray(g, on);
        recovered(tray, g, act, recovered);
        tray.post();
    }

    /** The last money came, or none is left to come: the rest is waived and the caps are free. */
    public void settle(
            Guarantee g, UUID act, Guarantee.Recovered recovered, Debt waived, LocalDate on) {
        Tray tray = new Tray(g, on);
        recovered(tray, g, act, recovered);
        lose(tray, g, act, waived, "GUARANTEE_WAIVED");
        free(tray, g, act, g.amount());
        tray.post();
    }

    private static void recovered(Tray tray, Guarantee g, UUID act, Guarantee.Recovered recovered) {
        charge(tray, g, act, Item.DAMAGES, recovered.damages());
        Account unapplied = Treasury.unappliedReceipts(g.id());
        each(
                recovered.paid(),
                (item, amount) ->
                        tray.move(
                                Ids.derived(act, "paid/" + item),
                                unapplied,
                                GuaranteeBooks.owed(g, item),
                                amount,
                                "GUARANTEE_RECOVERY"));
        tray.move(
                Ids.derived(act, "special"),
                unapplied,
                GuaranteeBooks.recoveries(g),
                recovered.special(),
                "GUARANTEE_RECOVERY");
        tray.move(
                Ids.derived(act, "special/off"),
                GuaranteeBooks.specialClaims(g),
                GuaranteeBooks.special(g),
                recovered.special(),
                "GUARANTEE_SPECIAL_CLAIM");
    }

    /** Costs, fees, a penalty or damages come on top. */
    public void charge(Guarantee g, UUID act, Item item, long amount, LocalDate on) {
        Tray tray = new Tray(g, on);
        charge(tray, g, act, item, amount);
        tray.post();
    }

    /** Written off: no receivable any more, and kept apart for collection. */
    public void writeOff(Guarantee g, UUID act, long damages, Debt writtenOff, LocalDate on) {
        Tray tray = new Tray(g, on);
        charge(tray, g, act, Item.DAMAGES, damages);
        lose(tray, g, act, writtenOff, "GUARANTEE_WRITE_OFF");
        tray.move(
                Ids.derived(act, "special"),
                GuaranteeBooks.special(g),
                GuaranteeBooks.specialClaims(g),
                writtenOff.total(),
                "GUARANTEE_SPECIAL_CLAIM");
        tray.post();
    }

    /**
     * What became income on a day, of all guarantees of each programme: one transfer per programme.
     *
     * @param byProgramme won
     */
    public void earn(LocalDate day, Map<String, Long> byProgramme) {
        List<Account> accounts = new ArrayList<>();
        List<Transfer> transfers = new ArrayList<>();
        byProgramme.forEach((programme, amount) -> {
            Account advance = GuaranteeBooks.advance(programme);
            Account income = GuaranteeBooks.income(programme);
            accounts.add(advance);
            accounts.add(income);
            transfers.add(
                    Transfer.posted(
                                    Ids.derived(EARNINGS, programme + "/" + day),
                                    advance.id(),
                                    income.id(),
                                    amount,
                                    "GUARANTEE_FEE_EARNED",
                                    "programme/" + programme)
                            .effectiveOn(day));
        });
        if (!transfers.isEmpty()) {
            ledger.open(accounts);
            Refusals.requireAll(ledger.post(transfers));
        }
    }

    private static final UUID EARNINGS =
            UUID.nameUUIDFromBytes(
                    "kr.jangbu.guarantees.earnings"
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));

    /** Every entry about the guarantee, newest first. */
    public List<Entry> entries(Guarantee g) {
        return ledger.entries(EntryQuery.newest(MOST_ENTRIES).subject(subject(g))).items();
    }

    /** What a limit would still cover, in won. */
    public record Headroom(Text name, String accountId, long available) {
        /** Whether it is another firm's than this: what it leaves is not for everybody. */
        public boolean isOfOther(UUID firmId) {
            return accountId.startsWith("firm:") && !accountId.startsWith("firm:" + firmId + ":");
        }
    }

    /**
     * The limits on which it draws and what each leaves, in the order of the chain. A cap on which
     * nobody drew has no account yet: all that its rule gives is left.
     */
    public List<Headroom> headroom(Guarantee g, LocalDate day) {
        List<Limit> drawn = limits.of(g);
        Map<String, Balance> balances =
                ledger.balances(drawn.stream().map(Limit::accountId).toList());
        return drawn.stream()
                .map(limit -> {
                    Balance balance = balances.get(limit.accountId());
                    return new Headroom(
                            limit.name(),
                            limit.accountId(),
                            balance == null || balance.creditsPosted() == 0
                                    ? filled(g, limit, day)
                                    : balance.available());
                })
                .toList();
    }

    private long filled(Guarantee g, Limit limit, LocalDate day) {
        return limits.fillings(g, day).stream()
                .flatMap(f -> f.transfers().stream())
                .filter(t -> limit.accountId().equals(t.creditAccountId()))
                .mapToLong(t -> t.amount() == null ? 0 : t.amount())
                .sum();
    }

    private static void exposure(Tray tray, Guarantee g, UUID act, long change) {
        Account exposure = GuaranteeBooks.exposure(g);
        Account liability = GuaranteeBooks.liability(g.programmeId());
        UUID id = Ids.derived(act, "exposure");
        if (change >= 0) {
            tray.move(id, exposure, liability, change, "GUARANTEE_EXPOSURE");
        } else {
            tray.move(id, liability, exposure, -change, "GUARANTEE_EXPOSURE");
        }
    }

    private static void charge(Tray tray, Guarantee g, UUID act, Item item, long amount) {
        tray.move(
                Ids.derived(act, "charge/" + item),
                GuaranteeBooks.owed(g, item),
                GuaranteeBooks.charges(g),
                amount,
                "GUARANTEE_CHARGE");
    }

    private static void lose(Tray tray, Guarantee g, UUID act, Debt lost, String code) {
        each(
                lost,
                (item, amount) ->
                        tray.move(
                                Ids.derived(act, "lost/" + item),
                                GuaranteeBooks.losses(g),
                                GuaranteeBooks.owed(g, item),
                                amount,
                                code));
    }

    private void free(Tray tray, Guarantee g, UUID act, long amount) {
        for (Limit limit : limits.freed(g)) {
            if (amount > 0) {
                tray.put(
                        limit.giveBack(
                                Ids.derived(act, "free/" + limit.accountId()),
                                amount,
                                "GUARANTEE_CAP_FREED",
                                subject(g)));
            }
        }
    }

    private static void each(Debt debt, BiConsumer<Item, Long> move) {
        for (Item item : Item.values()) {
            move.accept(item, debt.of(item));
        }
    }

    private void post(List<Transfer> transfers) {
        Refusals.requireAll(ledger.post(Transfer.chain(transfers)));
    }

    private static UUID holdId(Guarantee g, Limit limit) {
        return SupportLimits.holdId(g.id(), limit);
    }

    private static UUID id(Guarantee g, String act, Limit limit) {
        return Ids.derived(g.id(), act + "/" + limit.accountId());
    }

    private static String subject(Guarantee g) {
        return GuaranteeBooks.subject(g.id());
    }

    /** What one act posts: gathered first, then posted as one chain, effective on one day. */
    private final class Tray {
        private final String subject;
        private final LocalDate on;
        private final List<Account> accounts = new ArrayList<>();
        private final List<Transfer> transfers = new ArrayList<>();

        Tray(Guarantee g, LocalDate on) {
            this.subject = subject(g);
            this.on = on;
        }

        Tray put(Transfer transfer) {
            transfers.add(transfer.effectiveOn(on));
            return this;
        }

        /** Nothing is not posted. */
        Tray move(UUID id, Account debit, Account credit, long amount, String code) {
            if (amount > 0) {
                accounts.add(debit);
                accounts.add(credit);
                put(Transfer.posted(id, debit.id(), credit.id(), amount, code, subject));
            }
            return this;
        }

        void post() {
            if (!transfers.isEmpty()) {
                ledger.open(accounts.stream().distinct().toList());
                GuaranteeAccounts.this.post(transfers);
            }
        }
    }
}
