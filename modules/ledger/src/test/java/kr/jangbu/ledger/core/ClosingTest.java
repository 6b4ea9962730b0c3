package kr.jangbu.ledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts that are closed, or whose limit is reached: what they refuse, and what they say. */
class ClosingTest {
    private static final UUID CLOSING = new UUID(1, 1);
    private static final UUID TO_POST = new UUID(1, 2);

    private final FastBooks books = new FastBooks();
    private long ids;

    @BeforeEach
    void two_accounts_with_a_hold_between_them() {
        books.open(new Account("a", Unit.KRW, Constraint.NONE));
        books.open(new Account("b", Unit.KRW, Constraint.NONE));
        books.open(new Account("other", Unit.KRW, Constraint.NONE));
        books.open(new Account("limit", Unit.KRW, Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS));
        books.open(new Account("asset", Unit.KRW, Constraint.CREDITS_MUST_NOT_EXCEED_DEBITS));
        created(Transfer.pending(TO_POST, "a", "b", 10, "CODE", "s"));
    }

    @Test
    void a_closed_debit_account_lets_nothing_be_posted() {
        close(Side.DEBIT);

        refusedBy("a", Result.DEBIT_ACCOUNT_ALREADY_CLOSED, Transfer.post(next(), TO_POST));
        refusedBy("a", Result.DEBIT_ACCOUNT_ALREADY_CLOSED, Transfer.post(next(), TO_POST, 0));
        refusedBy("a", Result.DEBIT_ACCOUNT_ALREADY_CLOSED, posted("a", "other", 0));
        refusedBy("a", Result.CREDIT_ACCOUNT_ALREADY_CLOSED, posted("other", "a", 1));
        created(posted("other", "b", 1));
    }

    @Test
    void a_closed_credit_account_lets_nothing_be_posted() {
        close(Side.CREDIT);

        refusedBy("b", Result.CREDIT_ACCOUNT_ALREADY_CLOSED, Transfer.post(next(), TO_POST));
        refusedBy("b", Result.CREDIT_ACCOUNT_ALREADY_CLOSED, posted("other", "b", 1));
        refusedBy("b", Result.DEBIT_ACCOUNT_ALREADY_CLOSED, posted("b", "other", 1));
        created(posted("other", "a", 1));
    }

    @Test
    void of_two_closed_accounts_the_debit_account_refuses() {
        close(Side.BOTH);

        refusedBy("a", Result.DEBIT_ACCOUNT_ALREADY_CLOSED, Transfer.post(next(), TO_POST));
        refusedBy("a", Result.DEBIT_ACCOUNT_ALREADY_CLOSED, posted("a", "b", 1));
        refusedBy("b", Result.DEBIT_ACCOUNT_ALREADY_CLOSED, posted("b", "a", 1));
    }

    @Test
    void holds_on_closed_accounts_can_be_voided_and_the_closing_one_opens_them() {
        for (Side side : List.of(Side.DEBIT, Side.CREDIT, Side.BOTH)) {
            UUID other = next();
            UUID closing = next();
            created(Transfer.pending(other, "a", "b", 20, "CODE", "s"));
            created(Transfer.pending(closing, "a", "b", 0, "CODE", "s").closing(side));
            created(Transfer.voided(next(), other));
            assertEquals(List.of(side.debit(), side.credit()), closed());

            created(Transfer.voided(next(), closing));

            assertEquals(List.of(false, false), closed());
            created(posted("a", "b", 1));
        }
        created(Transfer.post(next(), TO_POST));
    }

    @Test
    void a_closing_hold_that_expires_opens_the_accounts() {
        created(Transfer.pending(CLOSING, "a", "b", 3, "CODE", "s").timeout(5).closing(Side.BOTH));
        books.time(4);
        assertEquals(List.of(true, true), closed());

        books.time(5);

        assertEquals(List.of(false, false), closed());
        created(Transfer.post(next(), TO_POST));
    }

    @Test
    void an_account_that_is_not_there_is_named() {
        refusedBy("x", Result.DEBIT_ACCOUNT_NOT_FOUND, posted("x", "y", 1));
        refusedBy("y", Result.CREDIT_ACCOUNT_NOT_FOUND, posted("a", "y", 1));
    }

    @Test
    void a_limit_says_what_it_leaves() {
        created(posted("other", "limit", 50));
        created(Transfer.pending(next(), "limit", "other", 20, "CODE", "s"));
        created(posted("limit", "other", 5));
        created(posted("asset", "other", 8));
        created(Transfer.pending(next(), "other", "asset", 1, "CODE", "s"));

        refusedLeaving(25, "limit", Result.EXCEEDS_CREDITS, posted("limit", "other", 26));
        refusedLeaving(7, "asset", Result.EXCEEDS_DEBITS, posted("other", "asset", 8));
        created(posted("limit", "other", 25));
        created(posted("other", "asset", 7));
        created(posted("limit", "asset", 0));
    }

    private void close(Side side) {
        created(Transfer.pending(CLOSING, "a", "b", 0, "CODE", "s").closing(side));
    }

    private List<Boolean> closed() {
        return books.balances().stream().limit(2).map(SlowBooks.Standing::closed).toList();
    }

    private Transfer posted(String debit, String credit, long amount) {
        return Transfer.posted(next(), debit, credit, amount, "CODE", "s");
    }

    private void refusedBy(String account, Result result, Transfer transfer) {
        refusedLeaving(0, account, result, transfer);
    }

    private void refusedLeaving(long available, String account, Result result, Transfer transfer) {
        assertEquals(
                new Outcome(transfer.id(), result, 0, null, account, available), post(transfer));
    }

    private void created(Transfer transfer) {
        assertEquals(Result.CREATED, post(transfer).result());
    }

    private Outcome post(Transfer transfer) {
        return books.post(List.of(transfer)).getFirst();
    }

    private UUID next() {
        return new UUID(2, ids++);
    }
}
