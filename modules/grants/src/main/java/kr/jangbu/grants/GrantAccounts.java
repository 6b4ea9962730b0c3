package kr.jangbu.grants;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.Limits;
import kr.jangbu.programmes.Limits.Filling;
import kr.jangbu.programmes.Treasury;

/**
 * The only place that writes transfers of grants. Each verb is the last act of its transaction and
 * posts one list; ids are derived from what they are about, so that an act happens once.
 */
@ApplicationScoped
public class GrantAccounts {
    private static final String BUDGET = "GRANT_BUDGET";
    private static final String AGREEMENT = "GRANT_AGREEMENT";
    private static final String PAYMENT = "GRANT_PAYMENT";
    private static final String COST = "GRANT_COST";
    private static final String MOVE = "GRANT_BUDGET_MOVE";
    private static final String ALLOWED = "GRANT_ALLOWED";
    private static final String DISALLOWED = "GRANT_DISALLOWED";
    private static final String UNSPENT = "GRANT_UNSPENT";
    private static final String INTEREST = "GRANT_INTEREST";
    private static final String RETURN = "GRANT_RETURN";

    private final Ledger ledger;
    private final Limits limits;
    private final GrantRules rules;

    GrantAccounts(Ledger ledger, Limits limits, GrantRules rules) {
        this.ledger = ledger;
        this.limits = limits;
        this.rules = rules;
    }

    /**
     * The agreement stands: its budget lines are filled, and the programme's ceiling holds each
     * instalment.
     *
     * @throws kr.jangbu.web.problem.Problem LIMIT_EXCEEDED when the ceiling does not cover it
     */
    public void agree(Grant grant) {
        Limit ceiling = ceiling(grant);
        Account source = new Account(GrantBooks.budget(grant), Unit.KRW, Constraint.NONE);
        List<BudgetLine> lines = grant.lines().stream().filter(l -> l.amount() > 0).toList();
        ledger.open(
                Stream.of(
                                ceiling.accounts().stream(),
                                lines.stream().map(l -> GrantBooks.line(grant, l.category())),
                                Stream.of(source, GrantBooks.spent(grant)))
                        .flatMap(s -> s)
                        .toList());
        List<Transfer> transfers = new ArrayList<>();
        for (BudgetLine line : lines) {
            transfers.add(
                    Transfer.posted(
                            Ids.derived(grant.id(), "fill/" + line.category()),
                            source.id(),
                            GrantBooks.line(grant, line.category()).id(),
                            line.amount(),
                            BUDGET,
                            GrantBooks.subject(grant)));
        }
        for (Instalment i : grant.instalments()) {
            transfers.add(
                    ceiling.hold(
                            GrantBooks.hold(i), i.amount(), AGREEMENT, GrantBooks.subject(grant)));
        }
        long asked = grant.government();
        Refusals.requireCovered(List.of(ceiling), asked, ledger.post(Transfer.chain(transfers)));
    }

    /** The bank paid an instalment: what was held is used, and the firm has the money. */
    public void pay(Grant grant, Instalment instalment, LocalDate valueDate) {
        Account cash = Treasury.cashAtBank(grant.requireBank());
        ledger.open(List.of(GrantBooks.advanced(grant), cash));
        post(
                List.of(
                        Transfer.post(
                                Ids.derived(instalment.id(), "post"), GrantBooks.hold(instalment)),
                        Transfer.posted(
                                Ids.derived(instalment.id(), "payment"),
                                GrantBooks.advanced(grant).id(),
                                cash.id(),
                                instalment.amount(),
                                PAYMENT,
                                GrantBooks.subject(grant))),
                valueDate);
    }

    /** What was not paid is not held any more. */
    public void release(List<Instalment> fallen) {
        if (!fallen.isEmpty()) {
            Refusals.requireAll(ledger.post(Transfer.chain(released(fallen).toList())));
        }
    }

    /**
     * A reported cost is held on its budget line and on its cost item, so that neither a line nor
     * an invoice is used twice.
     *
     * @throws kr.jangbu.web.problem.Problem LIMIT_EXCEEDED naming the line or the item; CONFLICT
     *     when the paper was declared before with another total
     */
    public void report(Grant grant, Cost cost) {
        Limit item = item(grant, cost);
        Limit line = lineLimit(grant, cost.category());
        Filling declared =
                limits.costItem(grant.firmId(), cost.evidenceNumber(), cost.evidenceTotal());
        ledger.open(
                Stream.concat(
                                declared.accounts().stream(),
                                Stream.of(
                                        GrantBooks.line(grant, cost.category()),
                                        GrantBooks.spent(grant)))
                        .distinct()
                        .toList());
        List<Transfer> transfers = new ArrayList<>(declared.transfers());
        int fills = transfers.size();
        transfers.addAll(
                Transfer.chain(
                        List.of(
                                Transfer.pending(
                                        GrantBooks.lineHold(cost),
                                        line.accountId(),
                                        GrantBooks.spent(grant).id(),
                                        cost.amount(),
                                        COST,
                                        GrantBooks.subject(grant)),
                                item.hold(
                                        GrantBooks.itemHold(cost),
                                        cost.amount(),
                                        COST,
                                        GrantBooks.subject(grant)))));
        List<Outcome> outcomes = ledger.post(transfers);
        Refusals.requireDeclared(cost.evidenceNumber(), outcomes.subList(0, fills));
        Refusals.requireCovered(
                List.of(line, item), cost.amount(), outcomes.subList(fills, outcomes.size()));
    }

    /** A cost was reported in error: nothing is held for it. */
    public void withdraw(Cost cost) {
        Refusals.requireAll(ledger.post(Transfer.chain(resolved(cost, 0).toList())));
    }

    /**
     * Money moves from one line to another.
     *
     * @throws kr.jangbu.web.problem.Problem LIMIT_EXCEEDED when the line has less left
     */
    public void move(Grant grant, BudgetMove move) {
        Limit from = lineLimit(grant, move.from());
        Account to = GrantBooks.line(grant, move.to());
        ledger.open(List.of(GrantBooks.line(grant, move.from()), to));
        Refusals.requireCovered(
                List.of(from),
                move.amount(),
                ledger.post(
                        List.of(
                                Transfer.posted(
                                        move.id(),
                                        from.accountId(),
                                        to.id(),
                                        move.amount(),
                                        MOVE,
                                        GrantBooks.subject(grant)))));
    }

    /**
     * A settlement: each cost's holds become what counts, the advance becomes used money and a
     * debt, and what the firm had sent back before pays that debt.
     */
    public void settle(Grant grant, Grant.Settled settled, long appliedAtOnce, LocalDate on) {
        ledger.open(
                List.of(
                        GrantBooks.allowed(grant),
                        GrantBooks.advanced(grant),
                        GrantBooks.returnable(grant),
                        GrantBooks.interest(grant),
                        Treasury.unappliedReceipts(grant.id())));
        UUID id = settled.settlement().id();
        String advanced = GrantBooks.advanced(grant).id();
        String owed = GrantBooks.returnable(grant).id();
        List<Transfer> transfers = new ArrayList<>();
        settled.costs().forEach(c -> resolved(c, c.allowed()).forEach(transfers::add));
        released(settled.fallen()).forEach(transfers::add);
        Booking book = new Booking(grant, id, transfers);
        book.move(GrantBooks.allowed(grant).id(), advanced, settled.step().used(), ALLOWED);
        book.move(owed, advanced, settled.step().disallowed(), DISALLOWED);
        book.move(owed, advanced, settled.step().unspent(), UNSPENT);
        book.move(owed, GrantBooks.interest(grant).id(), settled.settlement().interest(), INTEREST);
        book.move(Treasury.unappliedReceipts(grant.id()).id(), owed, appliedAtOnce, RETURN);
        if (!transfers.isEmpty()) {
            post(transfers, on);
        }
    }

    /** Money that came back meets what is owed. */
    public void giveBack(Grant grant, UUID returnedId, long amount, LocalDate valueDate) {
        if (amount > 0) {
            List<Transfer> transfers = new ArrayList<>();
            new Booking(grant, returnedId, transfers)
                    .move(
                            Treasury.unappliedReceipts(grant.id()).id(),
                            GrantBooks.returnable(grant).id(),
                            amount,
                            RETURN);
            post(transfers, valueDate);
        }
    }

    /** Adds postings about one act to a list, each with an id of its own. */
    private record Booking(Grant grant, UUID act, List<Transfer> transfers) {
        void move(String debit, String credit, long amount, String code) {
            if (amount > 0) {
                transfers.add(
                        Transfer.posted(
                                Ids.derived(act, code),
                                debit,
                                credit,
                                amount,
                                code,
                                GrantBooks.subject(grant)));
            }
        }
    }

    /**
     * A page of the entries about the grant, newest first.
     *
     * @param cursor where the page before ended; null: the first
     */
    public kr.jangbu.web.Page<Entry> entries(
            Grant grant, int limit, @org.jspecify.annotations.Nullable String cursor) {
        return ledger.entries(
                EntryQuery.newest(limit).subject(GrantBooks.subject(grant)).after(cursor));
    }

    /** What the books say of the grant. In won. */
    public record Standing(long advanced, long allowed, long owed, long unapplied) {}

    public Standing standing(Grant grant) {
        String unapplied = Treasury.unappliedReceipts(grant.id()).id();
        Map<String, Balance> all =
                ledger.balances(
                        List.of(
                                GrantBooks.advanced(grant).id(),
                                GrantBooks.allowed(grant).id(),
                                GrantBooks.returnable(grant).id(),
                                unapplied));
        return new Standing(
                debit(all.get(GrantBooks.advanced(grant).id())),
                debit(all.get(GrantBooks.allowed(grant).id())),
                debit(all.get(GrantBooks.returnable(grant).id())),
                -debit(all.get(unapplied)));
    }

    private static long debit(@org.jspecify.annotations.Nullable Balance balance) {
        return balance == null ? 0 : balance.debitsPosted() - balance.creditsPosted();
    }

    /** What each budget line leaves, by category, in won. */
    public Map<String, Long> left(Grant grant) {
        Map<String, String> ids =
                grant.lines().stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        BudgetLine::category,
                                        l -> GrantBooks.line(grant, l.category()).id()));
        Map<String, Balance> balances = ledger.balances(ids.values());
        Map<String, Long> left = new java.util.HashMap<>();
        ids.forEach((category, account) -> {
            Balance balance = balances.get(account);
            left.put(category, balance == null ? 0L : balance.available());
        });
        return left;
    }

    private Stream<Transfer> resolved(Cost cost, long counted) {
        return Stream.of(GrantBooks.lineHold(cost), GrantBooks.itemHold(cost))
                .map(hold ->
                        counted == 0
                                ? Transfer.voided(Ids.derived(hold, "resolve"), hold)
                                : Transfer.post(Ids.derived(hold, "resolve"), hold, counted));
    }

    private static Stream<Transfer> released(List<Instalment> fallen) {
        return fallen.stream()
                .map(i -> Transfer.voided(Ids.derived(i.id(), "void"), GrantBooks.hold(i)));
    }

    private void post(List<Transfer> transfers, LocalDate on) {
        Refusals.requireAll(
                ledger.post(
                        Transfer.chain(transfers.stream().map(t -> t.effectiveOn(on)).toList())));
    }

    private Limit ceiling(Grant grant) {
        return limits.programmeCeiling(grant.programmeId(), grant.budgetYear());
    }

    private Limit item(Grant grant, Cost cost) {
        return limits.costItem(grant.firmId(), cost.evidenceNumber());
    }

    private Limit lineLimit(Grant grant, String category) {
        return new Limit(GrantBooks.line(grant, category).id(), Unit.KRW, rules.category(category));
    }
}
