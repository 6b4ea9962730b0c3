package kr.jangbu.guarantees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.foundation.Ids;
import kr.jangbu.guarantees.reckon.Damages;
import kr.jangbu.guarantees.reckon.Debt;
import kr.jangbu.guarantees.reckon.Debt.Item;
import kr.jangbu.guarantees.reckon.Fee;
import kr.jangbu.guarantees.reckon.FeeRate;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.office.YamlFiles;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.Limits;
import kr.jangbu.programmes.LoanProduct.Purpose;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.SupportLimits;
import kr.jangbu.programmes.Treasury;
import kr.jangbu.programmes.load.CatalogueFiles;
import kr.jangbu.testing.Seeds;
import kr.jangbu.web.problem.Problem;
import org.junit.jupiter.api.Test;

/** Random lives of guarantees: after each step what the state says is true in the ledger. */
class GuaranteeLivesTest {
    private static final int CASES = 400;
    private static final int LONG_CASES = 20_000;
    private static final String PROGRAMME = "kibo-ai-guarantee";
    private static final String DESIGNATION = "mss-manufacturing-ai-firms";
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final ConfigFolder CONFIG =
            new ConfigFolder(Path.of(System.getProperty("jangbu.root", "../..")).resolve("config"));
    private static final Programmes CATALOGUE = CatalogueFiles.read(CONFIG, new YamlFiles());
    private static final SupportLimits SUPPORT =
            new SupportLimits(CatalogueFiles.readDesignations(CONFIG, new YamlFiles(), CATALOGUE));
    private static final Limits LIMITS = new Limits(CATALOGUE);
    private static final List<Damages.Rate> RATES =
            List.of(
                    new Damages.Rate(
                            LocalDate.EPOCH, LocalDate.of(2026, 8, 31), new BigDecimal("0.12")),
                    new Damages.Rate(LocalDate.of(2026, 9, 1), null, new BigDecimal("0.08")));
    private static final List<Item> ORDER =
            List.of(Item.COSTS, Item.PRINCIPAL, Item.DAMAGES, Item.PENALTY, Item.FEES);

    @Test
    void what_the_state_says_is_true_in_the_ledger() {
        Seeds.forEach(Seeds.cases(CASES, LONG_CASES), seeds -> new Life(seeds).live());
    }

    @Test
    void a_related_firm_fills_the_cap_of_both() {
        MemoryLedger ledger = new MemoryLedger();
        GuaranteeLimits limits = new GuaranteeLimits(LIMITS, SUPPORT, CATALOGUE);
        GuaranteeAccounts accounts = new GuaranteeAccounts(ledger, limits);
        appropriate(ledger);
        UUID one = new UUID(0, 1);
        UUID other = new UUID(0, 2);
        Guarantee first = decided(one, 3_000_000_000L, Purpose.WORKING_CAPITAL);
        first.approve(null, Set.of(other));
        accounts.hold(first, START);
        Guarantee second = decided(other, 600_000_000L, Purpose.WORKING_CAPITAL);
        second.approve(null, Set.of(one));

        Problem refusal = assertThrows(Problem.class, () -> accounts.hold(second, START));

        assertTrue(String.valueOf(refusal.members().get("limit")).endsWith(":kibo-working"));
        assertEquals(450_000_000L, refusal.members().get("left"));
    }

    private static Guarantee decided(UUID firm, long loan, Purpose purpose) {
        Guarantee g =
                new Guarantee(
                        Ids.next(),
                        "G2026-" + Ids.next(),
                        new Guarantee.Wish(
                                firm,
                                PROGRAMME,
                                purpose,
                                loan,
                                new BigDecimal("0.85"),
                                "003",
                                12,
                                List.of()),
                        "KIBO",
                        List.of(),
                        new Guarantee.Submission("owner", START, Instant.EPOCH));
        Assessment.Note note = new Assessment.Note("officer", START, "확인");
        g.consult(note);
        g.investigate(note);
        g.evaluate(new Assessment.Proposed("v", 60, "BBB"), List.of(), "A", List.of(), note);
        g.proposeDecision(Guarantee.Decision.APPROVE, "적정", Ids.next());
        return g;
    }

    private static void appropriate(MemoryLedger ledger) {
        fill(ledger, LIMITS.appropriation(Ids.next(), PROGRAMME, 2026, 100_000_000_000_000L));
    }

    private static void fill(MemoryLedger ledger, Limits.Filling filling) {
        ledger.open(filling.accounts());
        ledger.post(filling.transfers());
    }

    /** One guarantee's life, as random as it is legal. */
    private static final class Life {
        private final Seeds seeds;
        private final MemoryLedger ledger = new MemoryLedger();
        private final GuaranteeLimits limits = new GuaranteeLimits(LIMITS, SUPPORT, CATALOGUE);
        private final GuaranteeAccounts accounts = new GuaranteeAccounts(ledger, limits);
        private final List<Charge> charges = new ArrayList<>();
        private final Map<UUID, Long> booked = new HashMap<>();
        private final Guarantee g;
        private LocalDate day = START;

        Life(Seeds seeds) {
            this.seeds = seeds;
            UUID firm = Ids.next();
            appropriate(ledger);
            if (seeds.oneIn(2)) {
                fill(
                        ledger,
                        SUPPORT.filling(
                                firm, DESIGNATION, new SupportLimits.Period(Ids.next(), 1, START)));
            }
            g =
                    decided(
                            firm,
                            seeds.between(10_000L, 3_000_000_000L),
                            seeds.pick(List.of(Purpose.values())));
        }

        void live() {
            boolean designated = ledger.balance(SUPPORT.gate(g.firmId()).accountId()).isPresent();
            check();
            g.approve(
                    designated ? DESIGNATION : null,
                    seeds.oneIn(3) ? Set.of(Ids.next()) : Set.of());
            accounts.hold(g, day);
            check();
            contract();
            while (g.state() == GuaranteeState.LETTER_ISSUED
                    || g.state() == GuaranteeState.ACTIVE
                    || g.state() == GuaranteeState.ACCIDENT_NOTIFIED) {
                pass();
                step();
                check();
            }
            if (g.state() == GuaranteeState.CLAIMED) {
                answerClaim();
                check();
            }
            while (g.state() == GuaranteeState.RECOVERY
                    || g.state() == GuaranteeState.SPECIAL_CLAIM) {
                pass();
                collect();
                check();
            }
            assertTrue(g.state().next().isEmpty());
        }

        private void contract() {
            if (seeds.oneIn(8)) {
                g.cancel("계획 변경");
                accounts.release(g);
                check();
                return;
            }
            Charge charge = charge(Charge.Kind.CONTRACT, day, day.plusMonths(12));
            g.contract(day, charge.fee());
            check();
            payFee(charge);
            g.issueLetter();
            accounts.begin(g, charge, day);
            check();
        }

        private Charge charge(Charge.Kind kind, LocalDate from, LocalDate until) {
            BigDecimal rate = BigDecimal.valueOf(seeds.between(50, 300)).movePointLeft(4);
            Charge charge =
                    new Charge(
                            Ids.next(),
                            g,
                            kind,
                            new Charge.Quoted(
                                    FeeRate.of(
                                            List.of(new FeeRate.Part("BASE", rate)),
                                            BigDecimal.ZERO,
                                            BigDecimal.ONE),
                                    List.of(),
                                    10),
                            new Charge.Span(from, until));
            charges.add(charge);
            return charge;
        }

        /** In two parts or one, sometimes a little too much. */
        private void payFee(Charge charge) {
            long more = seeds.oneIn(3) ? seeds.between(1, 99) : 0;
            long first = seeds.between(0L, charge.fee());
            receive(first);
            boolean already = g.receiveFee(first);
            if (!already) {
                receive(charge.fee() - first + more);
                assertTrue(
                        g.receiveFee(charge.fee() - first + more) || charge.fee() == 0,
                        "the fee is covered");
            }
            charge.pay(day);
        }

        private void receive(long amount) {
            Account cash = Treasury.cashAtBank("003");
            Account unapplied = Treasury.unappliedReceipts(g.id());
            ledger.open(List.of(cash, unapplied));
            ledger.post(
                    List.of(
                            Transfer.posted(
                                    Ids.next(),
                                    cash.id(),
                                    unapplied.id(),
                                    amount,
                                    "RECEIPT",
                                    "x")));
        }

        /** Days go by, and what they earned is income. */
        private void pass() {
            day = day.plusDays(seeds.between(0, 40));
            long sum = 0;
            for (Charge charge : charges) {
                if (charge.isRunning()) {
                    long due = charge.earnedBy(day) - booked.getOrDefault(charge.id(), 0L);
                    if (due > 0) {
                        booked.merge(charge.id(), due, Long::sum);
                        sum += due;
                    }
                }
            }
            if (sum > 0) {
                accounts.earn(day.plusYears(passes++), Map.of(PROGRAMME, sum));
            }
        }

        /** Two earnings within a day would have one id. */
        private long passes;

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
            if (g.state() == GuaranteeState.ACCIDENT_NOTIFIED || left == 0) {
                return;
            }
            long change = g.execute(seeds.between(1L, left), day);
            accounts.expose(g, Ids.next(), change, day);
        }

        private void report() {
            long change = g.report(seeds.oneIn(3) ? 0 : seeds.between(0L, g.drawn()), day);
            accounts.expose(g, Ids.next(), change, day);
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
                assertEquals(
                        e.charge().fee(),
                        e.earned() + e.refund() + (rest == null ? 0 : rest.fee()));
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
            payFee(charge);
            g.extendBy(6);
            accounts.takeFee(g, charge, day);
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
            accounts.end(g, Ids.next(), freed, exposureEnded, over, Map.copyOf(booked), day);
            over.forEach(e -> booked.put(e.charge().id(), e.earned()));
        }

        private List<Charge> running() {
            return charges.stream().filter(Charge::isRunning).toList();
        }

        private void answerClaim() {
            g.proposeExamination(Ids.next());
            if (seeds.oneIn(4)) {
                long ended = g.refuse("용도 외 사용");
                end(g.amount(), ended, running().stream().map(c -> c.end(day)).toList());
                return;
            }
            UUID payment = Ids.next();
            g.paySubrogation(payment);
            check();
            long paid = seeds.between(1L, g.exposure()) + seeds.between(0, 1_000_000);
            List<Charge.Ended> over = running().stream().map(c -> c.setOff(day)).toList();
            long unearned = over.stream().mapToLong(Charge.Ended::refund).sum();
            long setOff = Math.min(unearned, paid);
            long penalty =
                    Fee.of(
                            g.amount(),
                            new BigDecimal("0.025"),
                            Math.max(0, ChronoUnit.DAYS.between(g.requireEnd().plusDays(1), day)),
                            10);
            Debt debt = Debt.afterSubrogation(paid, setOff).plus(Item.PENALTY, penalty);
            long ended = g.subrogate(debt, day);
            g.refund(unearned - setOff);
            accounts.subrogate(
                    g,
                    payment,
                    new GuaranteeAccounts.Paid(paid, ended, penalty),
                    over,
                    Map.copyOf(booked),
                    day);
            over.forEach(e -> booked.put(e.charge().id(), e.earned()));
        }

        private void collect() {
            UUID act = Ids.next();
            switch (seeds.between(1, 8)) {
                case 1 -> {
                    if (g.state() == GuaranteeState.RECOVERY) {
                        Item item = seeds.pick(List.of(Item.COSTS, Item.FEES));
                        g.charge(item, 1_000);
                        accounts.charge(g, act, item, 1_000, day);
                    }
                }
                case 2 -> {
                    if (g.state() == GuaranteeState.RECOVERY && g.settlementLeft() == null) {
                        long damages = g.fixDamages(day, RATES);
                        g.agreeSettlement(seeds.between(0L, g.owed().debt().total()));
                        afterMoney(act, new Guarantee.Recovered(damages, Debt.none(), 0));
                    }
                }
                case 3 -> {
                    if (g.state() == GuaranteeState.RECOVERY) {
                        long damages = g.fixDamages(day, RATES);
                        accounts.writeOff(g, act, damages, g.writeOff("회수 불능"), day);
                    }
                }
                default -> {
                    long owed = g.owed().debt().total() + g.owed().special();
                    long money = seeds.between(1L, owed + 1_000);
                    receive(money);
                    afterMoney(act, g.recover(money, day, RATES, ORDER));
                }
            }
        }

        private void afterMoney(UUID act, Guarantee.Recovered recovered) {
            if (g.isReadyToSettle()) {
                accounts.settle(g, act, recovered, g.settle(), day);
            } else {
                accounts.recover(g, act, recovered, day);
            }
        }

        /** What {@link GuaranteeState} says. */
        private void check() {
            GuaranteeState state = g.state();
            for (Limit limit : limits.of(g)) {
                Balance left = ledger.balance(limit.accountId()).orElse(null);
                Balance used = ledger.balance(limit.usedAccountId()).orElse(null);
                long held = left == null ? 0 : left.debitsPending();
                long kept = used == null ? 0 : used.creditsPosted() - used.debitsPosted();
                assertEquals(state.holds() ? g.amount() : 0, held, state + " holds");
                boolean ceiling = limit.accountId().startsWith("ceiling:");
                if (!ceiling) {
                    assertEquals(state.uses() ? g.amount() : 0, kept, state + " uses");
                }
            }
            assertEquals(g.exposure(), debit(GuaranteeBooks.exposure(g)), state + " exposure");
            assertEquals(g.exposure(), -debit(GuaranteeBooks.liability(g)));
            if (!state.stands()) {
                assertEquals(0, g.exposure(), state + " stands for nothing");
            }
            for (Item item : Item.values()) {
                assertEquals(
                        g.owed().debt().of(item),
                        debit(GuaranteeBooks.owed(g, item)),
                        state + " " + item);
            }
            assertEquals(g.owed().special(), debit(GuaranteeBooks.special(g)), state + " special");
            assertEquals(g.refundable(), -debit(GuaranteeBooks.refundable(g)), "to be refunded");
            assertEquals(g.waiting(), -debit(Treasury.unappliedReceipts(g.id())), "waits");
            long advance =
                    running().stream()
                            .mapToLong(c -> c.fee() - booked.getOrDefault(c.id(), 0L))
                            .sum();
            assertEquals(advance, -debit(GuaranteeBooks.advance(PROGRAMME)), "fees paid ahead");
            assertEquals(
                    booked.values().stream().mapToLong(Long::longValue).sum(),
                    -debit(GuaranteeBooks.income(PROGRAMME)),
                    "fees earned");
        }

        private long debit(Account account) {
            return ledger.balance(account.id())
                    .map(b -> b.debitsPosted() - b.creditsPosted())
                    .orElse(0L);
        }
    }
}
