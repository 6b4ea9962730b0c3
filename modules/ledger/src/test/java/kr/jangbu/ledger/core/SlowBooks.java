package kr.jangbu.ledger.core;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * The slow, obvious ledger: keeps nothing but the list of what happened, re-adds every balance from
 * it whenever one is asked, and undoes a chain by putting the old list back. Time is a number that
 * the test sets.
 */
final class SlowBooks {
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    /** Something that happened. {@code amount} is what was really moved or held. */
    record Fact(Transfer wish, long amount, long at, @Nullable Fact hold, boolean expiry) {}

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private List<Fact> facts = new ArrayList<>();
    private final Map<UUID, Result> failed = new HashMap<>();
    private long now;

    void open(Account account) {
        accounts.put(account.id(), account);
    }

    /** Lets time pass, and holds with it. */
    void time(long seconds) {
        now = seconds;
        for (Fact fact : List.copyOf(facts)) {
            if (isOpenHold(fact) && fact.wish().timeoutSeconds() > 0 && dueAt(fact) <= now) {
                facts.add(new Fact(fact.wish(), fact.amount(), now, fact, true));
            }
        }
    }

    /** One list of result and amount, as text, so that differences read well. */
    List<String> post(List<Transfer> transfers) {
        List<String> answers = new ArrayList<>();
        int i = 0;
        while (i < transfers.size()) {
            int end = i;
            while (end < transfers.size() && transfers.get(end).linked()) {
                end++;
            }
            boolean open = end == transfers.size();
            List<Transfer> chain = transfers.subList(i, open ? end : end + 1);
            answers.addAll(chain(chain, open));
            i += chain.size();
        }
        return answers;
    }

    private List<String> chain(List<Transfer> chain, boolean open) {
        List<Fact> before = List.copyOf(facts);
        List<String> answers = new ArrayList<>();
        int culprit = -1;
        for (int i = 0; i < chain.size() && culprit < 0; i++) {
            boolean lastOfOpen = open && i == chain.size() - 1;
            Result result = lastOfOpen ? Result.LINKED_EVENT_CHAIN_OPEN : one(chain.get(i));
            answers.add(answer(result, chain.get(i)));
            if (result.retiresId()) {
                failed.put(chain.get(i).id(), result);
            }
            if (result != Result.CREATED) {
                culprit = i;
            }
        }
        if (culprit < 0 || chain.size() == 1) {
            return answers;
        }
        facts = new ArrayList<>(before);
        String why = answers.get(culprit);
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            boolean lastOfOpen = open && i == chain.size() - 1;
            if (i == culprit) {
                broken.add(why);
            } else if (lastOfOpen) {
                broken.add(Result.LINKED_EVENT_CHAIN_OPEN + " 0");
            } else {
                broken.add(Result.LINKED_EVENT_FAILED + " 0");
            }
        }
        return broken;
    }

    private String answer(Result result, Transfer transfer) {
        Fact fact = find(transfer.id());
        boolean inTheBooks = result == Result.CREATED || result == Result.EXISTS;
        return result + " " + (inTheBooks && fact != null ? fact.amount() : 0);
    }

    private Result one(Transfer t) {
        Fact earlier = find(t.id());
        if (earlier != null) {
            return repeat(t, earlier);
        }
        if (failed.containsKey(t.id())) {
            return Result.ID_ALREADY_FAILED;
        }
        return switch (t.kind()) {
            case POST_PENDING, VOID_PENDING -> resolve(t);
            case POSTED, PENDING -> move(t);
            case EXPIRY -> throw new AssertionError();
        };
    }

    private Result repeat(Transfer t, Fact e) {
        Transfer w = e.wish();
        boolean resolves = e.hold() != null;
        long whole = e.hold() == null ? 0 : e.hold().amount();
        String stored = resolves && w.subject() == null ? subjectOf(e.hold()) : w.subject();
        String meant = resolves && t.subject() == null ? subjectOf(e.hold()) : t.subject();
        boolean balancing = t.balancing() != Side.NONE;
        if (t.kind() != w.kind()
                || t.linked() != w.linked()
                || t.balancing() != w.balancing()
                || t.closing() != w.closing()) {
            return Result.EXISTS_WITH_DIFFERENT_FLAGS;
        }
        if (!Objects.equals(t.pendingId(), w.pendingId())) {
            return Result.EXISTS_WITH_DIFFERENT_PENDING_ID;
        }
        if (t.timeoutSeconds() != w.timeoutSeconds()) {
            return Result.EXISTS_WITH_DIFFERENT_TIMEOUT;
        }
        if (differs(t.debitAccountId(), debitOf(e), resolves)) {
            return Result.EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT_ID;
        }
        if (differs(t.creditAccountId(), creditOf(e), resolves)) {
            return Result.EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT_ID;
        }
        long asked = t.amount() == null ? whole : t.amount();
        if (balancing ? asked < e.amount() : asked != e.amount()) {
            return Result.EXISTS_WITH_DIFFERENT_AMOUNT;
        }
        if (!Objects.equals(meant, stored)) {
            return Result.EXISTS_WITH_DIFFERENT_SUBJECT;
        }
        if (differs(t.code(), codeOf(e), resolves)) {
            return Result.EXISTS_WITH_DIFFERENT_CODE;
        }
        if (!Objects.equals(t.effectiveOn(), w.effectiveOn())) {
            return Result.EXISTS_WITH_DIFFERENT_EFFECTIVE_DATE;
        }
        return Result.EXISTS;
    }

    private static boolean differs(
            @Nullable String asked, @Nullable String taken, boolean mayBeLeftOut) {
        return !(mayBeLeftOut && asked == null) && !Objects.equals(asked, taken);
    }

    private Result move(Transfer t) {
        String debit = t.debitAccountId();
        String credit = t.creditAccountId();
        if (debit == null) {
            return Result.DEBIT_ACCOUNT_ID_MUST_NOT_BE_NULL;
        }
        if (credit == null) {
            return Result.CREDIT_ACCOUNT_ID_MUST_NOT_BE_NULL;
        }
        if (debit.equals(credit)) {
            return Result.ACCOUNTS_MUST_BE_DIFFERENT;
        }
        if (t.pendingId() != null) {
            return Result.PENDING_ID_MUST_BE_NULL;
        }
        boolean pending = t.kind() == Kind.PENDING;
        if (!pending && t.timeoutSeconds() > 0) {
            return Result.TIMEOUT_RESERVED_FOR_PENDING_TRANSFER;
        }
        if (!pending && t.closing() != Side.NONE) {
            return Result.CLOSING_TRANSFER_MUST_BE_PENDING;
        }
        if (t.code() == null) {
            return Result.CODE_MUST_NOT_BE_NULL;
        }
        Account dr = accounts.get(debit);
        Account cr = accounts.get(credit);
        if (dr == null) {
            return Result.DEBIT_ACCOUNT_NOT_FOUND;
        }
        if (cr == null) {
            return Result.CREDIT_ACCOUNT_NOT_FOUND;
        }
        if (dr.unit() != cr.unit()) {
            return Result.ACCOUNTS_MUST_HAVE_THE_SAME_UNIT;
        }
        if (isClosed(debit)) {
            return Result.DEBIT_ACCOUNT_ALREADY_CLOSED;
        }
        if (isClosed(credit)) {
            return Result.CREDIT_ACCOUNT_ALREADY_CLOSED;
        }
        BigInteger amount = BigInteger.valueOf(Objects.requireNonNull(t.amount()));
        BigInteger debitable =
                posted(credit(debit)).subtract(posted(debit(debit))).subtract(held(debit(debit)));
        BigInteger creditable =
                posted(debit(credit))
                        .subtract(posted(credit(credit)))
                        .subtract(held(credit(credit)));
        if (t.balancing().debit()) {
            amount = amount.min(debitable.max(BigInteger.ZERO));
        }
        if (t.balancing().credit()) {
            amount = amount.min(creditable.max(BigInteger.ZERO));
        }
        BigInteger dp = posted(debit(debit));
        BigInteger cp = posted(credit(credit));
        BigInteger dh = held(debit(debit));
        BigInteger ch = held(credit(credit));
        if (pending && tooMuch(amount.add(dh))) {
            return Result.OVERFLOWS_DEBITS_PENDING;
        }
        if (pending && tooMuch(amount.add(ch))) {
            return Result.OVERFLOWS_CREDITS_PENDING;
        }
        if (tooMuch(amount.add(dp))) {
            return Result.OVERFLOWS_DEBITS_POSTED;
        }
        if (tooMuch(amount.add(cp))) {
            return Result.OVERFLOWS_CREDITS_POSTED;
        }
        if (tooMuch(amount.add(dp).add(dh))) {
            return Result.OVERFLOWS_DEBITS;
        }
        if (tooMuch(amount.add(cp).add(ch))) {
            return Result.OVERFLOWS_CREDITS;
        }
        if (dr.constraint() == Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS
                && amount.compareTo(debitable) > 0) {
            return Result.EXCEEDS_CREDITS;
        }
        if (cr.constraint() == Constraint.CREDITS_MUST_NOT_EXCEED_DEBITS
                && amount.compareTo(creditable) > 0) {
            return Result.EXCEEDS_DEBITS;
        }
        facts.add(new Fact(t, amount.longValueExact(), now, null, false));
        return Result.CREATED;
    }

    private Result resolve(Transfer t) {
        if (t.balancing() != Side.NONE || t.closing() != Side.NONE) {
            return Result.FLAGS_ARE_MUTUALLY_EXCLUSIVE;
        }
        if (t.pendingId() == null) {
            return Result.PENDING_ID_MUST_NOT_BE_NULL;
        }
        if (t.pendingId().equals(t.id())) {
            return Result.PENDING_ID_MUST_BE_DIFFERENT;
        }
        if (t.timeoutSeconds() > 0) {
            return Result.TIMEOUT_RESERVED_FOR_PENDING_TRANSFER;
        }
        Fact hold = find(t.pendingId());
        if (hold == null) {
            return Result.PENDING_TRANSFER_NOT_FOUND;
        }
        if (hold.wish().kind() != Kind.PENDING) {
            return Result.PENDING_TRANSFER_NOT_PENDING;
        }
        if (differs(t.debitAccountId(), debitOf(hold), true)) {
            return Result.PENDING_TRANSFER_HAS_DIFFERENT_DEBIT_ACCOUNT_ID;
        }
        if (differs(t.creditAccountId(), creditOf(hold), true)) {
            return Result.PENDING_TRANSFER_HAS_DIFFERENT_CREDIT_ACCOUNT_ID;
        }
        if (differs(t.code(), codeOf(hold), true)) {
            return Result.PENDING_TRANSFER_HAS_DIFFERENT_CODE;
        }
        long amount = t.amount() == null ? hold.amount() : t.amount();
        if (amount > hold.amount()) {
            return Result.EXCEEDS_PENDING_TRANSFER_AMOUNT;
        }
        if (t.kind() == Kind.VOID_PENDING && amount != hold.amount()) {
            return Result.PENDING_TRANSFER_HAS_DIFFERENT_AMOUNT;
        }
        Fact end = endOf(hold);
        if (end != null) {
            if (end.expiry()) {
                return Result.PENDING_TRANSFER_EXPIRED;
            }
            return end.wish().kind() == Kind.POST_PENDING
                    ? Result.PENDING_TRANSFER_ALREADY_POSTED
                    : Result.PENDING_TRANSFER_ALREADY_VOIDED;
        }
        if (t.kind() == Kind.POST_PENDING) {
            if (isClosed(debitOf(hold))) {
                return Result.DEBIT_ACCOUNT_ALREADY_CLOSED;
            }
            if (isClosed(creditOf(hold))) {
                return Result.CREDIT_ACCOUNT_ALREADY_CLOSED;
            }
        }
        facts.add(new Fact(t, amount, now, hold, false));
        return Result.CREATED;
    }

    private @Nullable Fact find(UUID id) {
        return facts.stream()
                .filter(f -> !f.expiry() && f.wish().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private boolean isOpenHold(Fact fact) {
        return !fact.expiry() && fact.wish().kind() == Kind.PENDING && endOf(fact) == null;
    }

    @SuppressWarnings("ReferenceEquality") // this very hold, not one that looks alike
    private @Nullable Fact endOf(Fact hold) {
        return facts.stream().filter(f -> f.hold() == hold).findFirst().orElse(null);
    }

    private static long dueAt(Fact hold) {
        return hold.at() + hold.wish().timeoutSeconds();
    }

    private static String debitOf(Fact f) {
        return Objects.requireNonNull(
                f.hold() == null ? f.wish().debitAccountId() : debitOf(f.hold()));
    }

    private static String creditOf(Fact f) {
        return Objects.requireNonNull(
                f.hold() == null ? f.wish().creditAccountId() : creditOf(f.hold()));
    }

    private static @Nullable String codeOf(Fact f) {
        return f.hold() == null ? f.wish().code() : codeOf(f.hold());
    }

    private static @Nullable String subjectOf(@Nullable Fact f) {
        return f == null ? null : f.wish().subject();
    }

    private boolean isClosed(String account) {
        return facts.stream()
                .filter(this::isOpenHold)
                .anyMatch(f ->
                        (f.wish().closing().debit() && debitOf(f).equals(account))
                                || (f.wish().closing().credit() && creditOf(f).equals(account)));
    }

    private static boolean tooMuch(BigInteger sum) {
        return sum.compareTo(MAX) > 0;
    }

    private List<Fact> debit(String account) {
        return facts.stream().filter(f -> debitOf(f).equals(account)).toList();
    }

    private List<Fact> credit(String account) {
        return facts.stream().filter(f -> creditOf(f).equals(account)).toList();
    }

    private static BigInteger posted(List<Fact> side) {
        return side.stream()
                .filter(f -> !f.expiry())
                .filter(f -> f.wish().kind() == Kind.POSTED || f.wish().kind() == Kind.POST_PENDING)
                .map(f -> BigInteger.valueOf(f.amount()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private BigInteger held(List<Fact> side) {
        return side.stream()
                .filter(this::isOpenHold)
                .map(f -> BigInteger.valueOf(f.amount()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** How an account stands, with amounts that cannot overflow. */
    record Standing(
            String account,
            BigInteger debitsPosted,
            BigInteger creditsPosted,
            BigInteger debitsPending,
            BigInteger creditsPending,
            boolean closed) {}

    List<Standing> balances() {
        return accounts.keySet().stream()
                .map(id ->
                        new Standing(
                                id,
                                posted(debit(id)),
                                posted(credit(id)),
                                held(debit(id)),
                                held(credit(id)),
                                isClosed(id)))
                .toList();
    }
}
