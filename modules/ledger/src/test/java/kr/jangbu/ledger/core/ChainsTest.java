package kr.jangbu.ledger.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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

/** Linked transfers take effect together or not at all, wherever the chain breaks. */
class ChainsTest {
    private static final int LONGEST = 5;

    private FastBooks books = new FastBooks();
    private long ids;

    @BeforeEach
    void accounts() {
        for (String id : List.of("a", "b", "c")) {
            books.open(new Account(id, Unit.KRW, Constraint.NONE));
        }
    }

    @Test
    void a_chain_that_breaks_anywhere_leaves_nothing_and_says_where() {
        for (int length = 1; length <= LONGEST; length++) {
            for (int culprit = 0; culprit < length; culprit++) {
                books = new FastBooks();
                accounts();
                breaksAt(culprit, length);
            }
        }
    }

    private void breaksAt(int culprit, int length) {
        List<Transfer> chain = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            chain.add(posted(next(), "a", i == culprit ? "nobody" : "b", 1 + i));
        }
        List<SlowBooks.Standing> before = books.balances();

        List<Result> results = post(Transfer.chain(chain));

        List<Result> expected =
                new ArrayList<>(Collections.nCopies(length, Result.LINKED_EVENT_FAILED));
        expected.set(culprit, Result.CREDIT_ACCOUNT_NOT_FOUND);
        assertEquals(expected, results);
        assertEquals(before, books.balances());
        for (int i = 0; i < length; i++) {
            assertEquals(
                    i == culprit ? Result.ID_ALREADY_FAILED : Result.CREATED,
                    post(posted(chain.get(i).id(), "a", "b", 1)),
                    "only the id of the culprit is used up");
        }
    }

    @Test
    void a_chain_that_holds_takes_effect_whole() {
        List<Result> results =
                post(
                        Transfer.chain(
                                List.of(
                                        posted(next(), "a", "b", 1),
                                        posted(next(), "b", "c", 2),
                                        posted(next(), "c", "a", 3))));

        assertEquals(Collections.nCopies(3, Result.CREATED), results);
        assertEquals(3, balance("a").creditsPosted());
        assertEquals(1, balance("a").debitsPosted());
    }

    @Test
    void each_chain_and_each_single_transfer_of_a_batch_stands_on_its_own() {
        List<Transfer> batch = new ArrayList<>();
        batch.add(posted(next(), "a", "b", 1));
        batch.addAll(chainOf(10, 20));
        batch.addAll(
                Transfer.chain(
                        List.of(
                                posted(next(), "a", "b", 100),
                                posted(next(), "a", "b", 200),
                                posted(next(), "a", "a", 400))));
        batch.add(posted(next(), "a", "b", 2));
        batch.addAll(chainOf(1_000, 2_000));

        List<Result> results = post(batch);

        assertEquals(
                List.of(
                        Result.CREATED,
                        Result.CREATED,
                        Result.CREATED,
                        Result.LINKED_EVENT_FAILED,
                        Result.LINKED_EVENT_FAILED,
                        Result.ACCOUNTS_MUST_BE_DIFFERENT,
                        Result.CREATED,
                        Result.CREATED,
                        Result.CREATED),
                results);
        assertEquals(3_033, balance("b").creditsPosted());
    }

    @Test
    void a_chain_without_an_end_is_refused_at_the_last_transfer() {
        List<Result> open =
                post(
                        List.of(
                                posted(next(), "a", "b", 1),
                                posted(next(), "a", "b", 1).link(),
                                posted(next(), "a", "b", 1).link()));
        assertEquals(
                List.of(Result.CREATED, Result.LINKED_EVENT_FAILED, Result.LINKED_EVENT_CHAIN_OPEN),
                open);
        assertEquals(1, balance("b").creditsPosted());

        List<Result> brokenAndOpen =
                post(
                        List.of(
                                posted(next(), "nobody", "b", 1).link(),
                                posted(next(), "nobody", "b", 1).link(),
                                posted(next(), "a", "b", 1).link()));
        assertEquals(
                List.of(
                        Result.DEBIT_ACCOUNT_NOT_FOUND,
                        Result.LINKED_EVENT_FAILED,
                        Result.LINKED_EVENT_CHAIN_OPEN),
                brokenAndOpen);
        assertEquals(List.of(Result.LINKED_EVENT_CHAIN_OPEN), post(chainOf(1, 2).subList(0, 1)));
    }

    @Test
    void a_hold_that_a_broken_chain_ended_is_open_again() {
        UUID posted = next();
        UUID voided = next();
        created(Transfer.pending(posted, "a", "b", 10, "CODE", "s"));
        created(Transfer.pending(voided, "a", "b", 5, "CODE", "s"));
        List<SlowBooks.Standing> before = books.balances();

        // ended once more in the same batch, then in a later one
        assertEquals(
                List.of(
                        Result.LINKED_EVENT_FAILED,
                        Result.LINKED_EVENT_FAILED,
                        Result.ACCOUNTS_MUST_BE_DIFFERENT,
                        Result.CREATED),
                post(
                        List.of(
                                Transfer.post(next(), posted, 3).link(),
                                Transfer.voided(next(), voided).link(),
                                posted(next(), "a", "a", 1),
                                Transfer.post(next(), posted, 4))));
        assertNotEquals(before, books.balances());
        assertEquals(4, balance("b").creditsPosted());
        assertEquals(5, balance("b").creditsPending());
        created(Transfer.voided(next(), voided));
        assertEquals(0, balance("b").creditsPending());
    }

    @Test
    void a_hold_of_a_broken_chain_never_was() {
        UUID hold = next();

        assertEquals(
                List.of(
                        Result.LINKED_EVENT_FAILED,
                        Result.ACCOUNTS_MUST_BE_DIFFERENT,
                        Result.PENDING_TRANSFER_NOT_FOUND),
                post(
                        List.of(
                                Transfer.pending(hold, "a", "b", 10, "CODE", "s").link(),
                                posted(next(), "a", "a", 1),
                                Transfer.post(next(), hold))));
        assertEquals(Result.PENDING_TRANSFER_NOT_FOUND, post(Transfer.post(next(), hold)));
        created(Transfer.pending(hold, "a", "c", 7, "CODE", "s"));
    }

    @Test
    void a_broken_chain_neither_closes_nor_opens_an_account() {
        UUID closing = next();
        created(Transfer.pending(closing, "a", "b", 0, "CODE", "s").closing(Side.DEBIT));

        post(
                Transfer.chain(
                        List.of(
                                Transfer.voided(next(), closing),
                                Transfer.pending(next(), "b", "c", 0, "CODE", "s")
                                        .closing(Side.BOTH),
                                posted(next(), "a", "a", 1))));

        assertEquals(
                List.of(true, false, false),
                books.balances().stream().map(SlowBooks.Standing::closed).toList());
        created(posted(next(), "b", "c", 1));
        assertEquals(Result.DEBIT_ACCOUNT_ALREADY_CLOSED, post(posted(next(), "a", "c", 1)));
    }

    private List<Transfer> chainOf(long first, long second) {
        return Transfer.chain(
                List.of(posted(next(), "a", "b", first), posted(next(), "a", "b", second)));
    }

    private AccountState.Snapshot balance(String id) {
        return Objects.requireNonNull(books.account(id));
    }

    private static Transfer posted(UUID id, String debit, String credit, long amount) {
        return Transfer.posted(id, debit, credit, amount, "CODE", "s");
    }

    private void created(Transfer transfer) {
        assertEquals(Result.CREATED, post(transfer));
    }

    private Result post(Transfer transfer) {
        return post(List.of(transfer)).getFirst();
    }

    private List<Result> post(List<Transfer> batch) {
        return books.post(batch).stream().map(Outcome::result).toList();
    }

    private UUID next() {
        return new UUID(2, ids++);
    }
}
