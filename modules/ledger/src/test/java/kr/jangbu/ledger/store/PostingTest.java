package kr.jangbu.ledger.store;

import static kr.jangbu.ledger.Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS;
import static kr.jangbu.ledger.Constraint.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.HoldState;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.TrialBalance;
import kr.jangbu.ledger.Unit;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in the database after posting, and what reading makes of it. */
class PostingTest {
    static TestDatabase database;

    private String limit = "";
    private String firm = "";
    private String fund = "";

    @BeforeAll
    static void migrate() {
        database = TestDatabase.fresh();
    }

    @BeforeEach
    void a_limit_of_100() {
        String run = Ids.next().toString().substring(0, 23);
        limit = run + "/limit";
        firm = run + "/firm";
        fund = run + "/fund";
        open(limit, DEBITS_MUST_NOT_EXCEED_CREDITS);
        open(firm, NONE);
        open(fund, NONE);
        assertEquals(Result.CREATED, posted(fund, limit, 100).result());
    }

    @Test
    void calls_that_share_a_commit_share_nothing_else() {
        Transfer open = Transfer.posted(Ids.next(), limit, firm, 10, "TEST", "x").link();
        Transfer next = Transfer.posted(Ids.next(), limit, firm, 20, "TEST", "x");
        Transfer tooMuch = Transfer.posted(Ids.next(), limit, firm, 90, "TEST", "x");

        List<List<Outcome>> outcomes =
                database.postEach(List.of(List.of(open), List.of(next, tooMuch), List.of()));

        assertEquals(
                List.of(
                        List.of(Result.LINKED_EVENT_CHAIN_OPEN),
                        List.of(Result.CREATED, Result.EXCEEDS_CREDITS),
                        List.of()),
                outcomes.stream().map(o -> o.stream().map(Outcome::result).toList()).toList());
    }

    @Test
    void an_id_used_before_is_found_whatever_else_is_wrong_with_the_transfer() {
        Transfer first = Transfer.posted(Ids.next(), limit, firm, 10, "TEST", "x");
        assertEquals(Result.CREATED, database.post(first).result());

        Transfer toItself = Transfer.posted(first.id(), limit, limit, 10, "TEST", "x");
        Transfer more = Transfer.posted(Ids.next(), limit, firm, 10, "TEST", "x");

        assertEquals(
                Result.EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT_ID, database.post(toItself).result());
        assertEquals(
                List.of(Result.LINKED_EVENT_FAILED, Result.EXISTS),
                database.post(List.of(more.link(), first)).stream().map(Outcome::result).toList());
    }

    @Test
    void an_account_whose_opening_was_rolled_back_is_not_taken_for_a_later_one() {
        String id = Ids.next().toString();
        database.rolledBack(db -> {
            new Accounts(db).open(List.of(new Account(id, Unit.KRW, NONE)));
            return database.post(
                    db, List.of(Transfer.posted(Ids.next(), id, firm, 1, "TEST", "x")));
        });
        open(id, NONE);

        assertEquals(Result.CREATED, posted(id, firm, 1).result());
    }

    @Test
    void accounts_are_created_once_and_found_again() {
        assertEquals(
                List.of(Result.EXISTS, Result.EXISTS_WITH_DIFFERENT_CONSTRAINT),
                database.open(
                        new Account(firm, Unit.KRW, NONE), new Account(limit, Unit.SEAT, NONE)));
        assertEquals(
                List.of(Result.CREATED, Result.EXISTS_WITH_DIFFERENT_UNIT, Result.EXISTS),
                database.open(
                        new Account(firm + "2", Unit.SEAT, NONE),
                        new Account(firm + "2", Unit.KRW, NONE),
                        new Account(firm + "2", Unit.SEAT, NONE)));
    }

    @Test
    void a_posted_transfer_moves_balances_and_can_be_looked_up() {
        UUID id = Ids.next();
        Outcome outcome =
                database.post(
                        Transfer.posted(id, limit, firm, 30, "TEST", "loan/1")
                                .effectiveOn(LocalDate.of(2026, 1, 31)));

        assertEquals(30, outcome.amount());
        assertEquals(70, balance(limit).available());
        assertEquals(30, balance(firm).creditsPosted());
        Entry entry = entry(id);
        assertEquals(limit, entry.debitAccountId());
        assertEquals(LocalDate.of(2026, 1, 31), entry.effectiveOn());
        assertEquals(outcome.recordedAt(), entry.recordedAt());
        assertEquals(
                List.of(id),
                database
                        .inTransaction(
                                db -> new Entries(db).page(EntryQuery.newest(10).subject("loan/1")))
                        .items()
                        .stream()
                        .map(Entry::id)
                        .toList());
    }

    @Test
    void what_a_limit_does_not_cover_is_refused_and_named_and_its_id_retired() {
        UUID id = Ids.next();
        Outcome refused = database.post(Transfer.posted(id, limit, firm, 101, "TEST", "x"));

        assertEquals(Result.EXCEEDS_CREDITS, refused.result());
        assertEquals(limit, refused.accountId());
        assertEquals(100, refused.available());
        assertEquals(
                Result.ID_ALREADY_FAILED,
                database.post(Transfer.posted(id, limit, firm, 1, "TEST", "x")).result());
        assertEquals(100, balance(limit).available());
    }

    @Test
    void a_refused_id_is_forgotten_when_the_caller_rolls_back() throws Exception {
        UUID id = Ids.next();
        Transfer tooMuch = Transfer.posted(id, limit, firm, 101, "TEST", "x");
        try (var db = database.connect()) {
            db.setAutoCommit(false);
            new Posting(db, new KnownAccounts(), TestDatabase.TODAY).post(List.of(tooMuch));
            db.rollback();
        }

        assertEquals(
                Result.CREATED,
                database.post(Transfer.posted(id, limit, firm, 1, "TEST", "x")).result());
    }

    @Test
    void the_same_transfer_again_exists_with_its_first_amount_and_time() {
        Transfer transfer = Transfer.posted(Ids.next(), limit, firm, 30, "TEST", "x");
        Outcome first = database.post(transfer);
        Outcome second = database.post(transfer);

        assertEquals(Result.EXISTS, second.result());
        assertEquals(first.amount(), second.amount());
        assertEquals(first.recordedAt(), second.recordedAt());
        assertEquals(70, balance(limit).available());
    }

    @Test
    void a_hold_is_posted_in_part_and_the_rest_given_back() {
        UUID hold = Ids.next();
        database.post(Transfer.pending(hold, limit, firm, 60, "TEST", "x"));
        assertEquals(40, balance(limit).available());
        assertEquals(HoldState.PENDING, entry(hold).holdState());

        assertEquals(25, database.post(Transfer.post(Ids.next(), hold, 25)).amount());

        assertEquals(75, balance(limit).available());
        assertEquals(25, balance(firm).creditsPosted());
        assertEquals(0, balance(firm).creditsPending());
        assertEquals(HoldState.POSTED, entry(hold).holdState());
        assertEquals(
                Result.PENDING_TRANSFER_ALREADY_POSTED,
                database.post(Transfer.voided(Ids.next(), hold)).result());
    }

    @Test
    void a_hold_can_be_opened_and_ended_in_one_batch() {
        UUID hold = Ids.next();
        List<Outcome> outcomes =
                database.post(
                        List.of(
                                Transfer.pending(hold, limit, firm, 60, "TEST", "x"),
                                Transfer.voided(Ids.next(), hold)));

        assertTrue(outcomes.stream().allMatch(Outcome::inTheBooks));
        assertEquals(HoldState.VOIDED, entry(hold).holdState());
        assertEquals(100, balance(limit).available());
    }

    @Test
    void a_chain_takes_effect_whole_or_not_at_all() {
        List<Outcome> outcomes =
                database.post(
                        Transfer.chain(
                                List.of(
                                        Transfer.pending(Ids.next(), limit, firm, 60, "TEST", "x"),
                                        Transfer.pending(Ids.next(), limit, firm, 41, "TEST", "x"),
                                        Transfer.posted(Ids.next(), fund, firm, 1, "TEST", "x"))));

        assertEquals(
                List.of(
                        Result.LINKED_EVENT_FAILED,
                        Result.EXCEEDS_CREDITS,
                        Result.LINKED_EVENT_FAILED),
                outcomes.stream().map(Outcome::result).toList());
        Outcome refusal = Outcome.refusal(outcomes).orElseThrow();
        assertEquals(limit, refusal.accountId());
        assertEquals(40, refusal.available());
        assertEquals(100, balance(limit).available());
    }

    @Test
    void a_closing_hold_closes_until_it_is_voided() {
        UUID hold = Ids.next();
        database.post(Transfer.pending(hold, limit, firm, 0, "TEST", "x").closing(Side.DEBIT));
        assertTrue(balance(limit).closed());
        assertEquals(Result.DEBIT_ACCOUNT_ALREADY_CLOSED, posted(limit, firm, 1).result());

        database.post(Transfer.voided(Ids.next(), hold));

        assertFalse(balance(limit).closed());
        assertEquals(Result.CREATED, posted(limit, firm, 1).result());
    }

    @Test
    void an_instant_in_the_past_shows_what_was_known_then() {
        Instant opened = recorded(posted(limit, firm, 1));
        Instant held =
                recorded(database.post(Transfer.pending(Ids.next(), limit, firm, 10, "T", "x")));
        Instant later = recorded(posted(limit, firm, 5));

        assertEquals(99, balance(limit, opened).available());
        assertEquals(89, balance(limit, held.minusNanos(1000).plusNanos(1000)).available());
        assertEquals(99, balance(limit, held.minusNanos(1000)).available());
        assertEquals(84, balance(limit, later).available());
        assertTrue(opened.isBefore(held) && held.isBefore(later));
        assertTrue(read(limit, Instant.EPOCH) == null);
    }

    @Test
    void entries_of_an_account_come_newest_first_in_pages() {
        List<UUID> posted =
                List.of(
                        posted(limit, firm, 1).id(),
                        posted(limit, firm, 2).id(),
                        posted(fund, firm, 3).id(),
                        posted(limit, firm, 4).id());

        Page<Entry> first = entries(EntryQuery.newest(2));
        Page<Entry> second = entries(EntryQuery.newest(2).after(first.nextCursor()));

        assertEquals(
                List.of(posted.get(3), posted.get(1)),
                first.items().stream().map(Entry::id).toList());
        assertEquals(posted.get(0), second.items().getFirst().id());
        assertEquals(2, second.items().size());
        assertEquals(null, second.nextCursor());
        Instant third = first.items().get(1).recordedAt();
        assertEquals(1, entries(EntryQuery.newest(9).recorded(null, third)).items().size() - 1);
        assertEquals(2, entries(EntryQuery.newest(9).recorded(third, null)).items().size());
    }

    @Test
    void pages_go_through_a_commit_of_many_transfers_without_gap_or_repeat() {
        List<Transfer> many = new java.util.ArrayList<>();
        for (int i = 0; i < 90; i++) {
            many.add(Transfer.posted(Ids.next(), limit, firm, 1, "TEST", "x"));
        }
        database.post(many.subList(0, 40));
        database.post(many.subList(40, 90));
        List<UUID> seen = new java.util.ArrayList<>();
        String cursor = null;
        do {
            Page<Entry> page = entries(EntryQuery.newest(7).after(cursor));
            page.items().forEach(e -> seen.add(e.id()));
            cursor = page.nextCursor();
        } while (cursor != null);

        List<UUID> expected =
                new java.util.ArrayList<>(many.reversed().stream().map(Transfer::id).toList());
        assertEquals(expected, seen.subList(0, 90));
        assertEquals(91, seen.size());
    }

    @Test
    void the_trial_balance_is_even_now_then_and_by_effective_date() {
        UUID hold = Ids.next();
        database.post(
                List.of(
                        Transfer.posted(Ids.next(), limit, firm, 7, "TEST", "x")
                                .effectiveOn(LocalDate.of(2026, 5, 1)),
                        Transfer.pending(hold, limit, firm, 20, "TEST", "x")
                                .effectiveOn(LocalDate.of(2026, 4, 1))));
        database.post(Transfer.post(Ids.next(), hold, 15).effectiveOn(LocalDate.of(2026, 5, 2)));

        TrialBalance.Totals all = trial(null);
        TrialBalance.Totals april = trial(LocalDate.of(2026, 4, 30));
        TrialBalance.Totals march = trial(LocalDate.of(2026, 3, 31));
        assertTrue(all.balanced() && april.balanced() && march.balanced());
        assertEquals(22, all.debitsPosted().subtract(april.debitsPosted()).longValueExact());
        assertEquals(20, april.debitsPending().subtract(march.debitsPending()).longValueExact());
        assertEquals(20, april.debitsPending().subtract(all.debitsPending()).longValueExact());
    }

    @Test
    void an_entry_that_was_never_posted_is_not_there() {
        assertTrue(database.inTransaction(db -> new Entries(db).byId(Ids.next())).isEmpty());
        assertTrue(entriesOf("nobody").items().isEmpty());
    }

    private static void open(String id, Constraint constraint) {
        assertEquals(List.of(Result.CREATED), database.open(new Account(id, Unit.KRW, constraint)));
    }

    private static Outcome posted(String debit, String credit, long amount) {
        return database.post(Transfer.posted(Ids.next(), debit, credit, amount, "TEST", "x"));
    }

    private static Instant recorded(Outcome outcome) {
        Instant at = outcome.recordedAt();
        assertNotNull(at);
        return at;
    }

    private static @Nullable Balance read(String id, @Nullable Instant asOf) {
        return database.inTransaction(db -> new Balances(db).read(Set.of(id), asOf)).get(id);
    }

    private static Balance balance(String id) {
        return balance(id, null);
    }

    private static Balance balance(String id, @Nullable Instant asOf) {
        Balance balance = read(id, asOf);
        assertNotNull(balance);
        return balance;
    }

    private static Entry entry(UUID id) {
        Entry entry = database.inTransaction(db -> new Entries(db).byId(id)).orElseThrow();
        assertEquals(id, entry.id());
        assertTrue(entry.kind() != Kind.EXPIRY || entry.dueAt() != null);
        return entry;
    }

    private Page<Entry> entries(EntryQuery query) {
        return database.inTransaction(db -> new Entries(db).page(query.account(limit)));
    }

    private static Page<Entry> entriesOf(String account) {
        return database.inTransaction(
                db -> new Entries(db).page(EntryQuery.newest(10).account(account)));
    }

    private static TrialBalance.Totals trial(@Nullable LocalDate effectiveOn) {
        return database.inTransaction(db -> new Balances(db).trial(null, Unit.KRW, effectiveOn))
                .totals()
                .getFirst();
    }
}
