package kr.jangbu.ledger.store;

import static kr.jangbu.ledger.Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS;
import static kr.jangbu.ledger.Constraint.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches so large that their ids are stored while they are decided: the decision is the same. */
class LargeBatchTest {
    private static final int COVERED = 1_200;

    static TestDatabase database;

    private final String limit = Ids.next() + "/limit";
    private final String firm = Ids.next() + "/firm";

    @BeforeAll
    static void migrate() {
        database = TestDatabase.fresh();
    }

    @BeforeEach
    void a_limit_that_covers_so_many() {
        database.open(
                new Account(limit, Unit.KRW, DEBITS_MUST_NOT_EXCEED_CREDITS),
                new Account(firm, Unit.KRW, NONE));
        assertEquals(
                Result.CREATED,
                database.post(Transfer.posted(Ids.next(), firm, limit, COVERED, "TEST", "x"))
                        .result());
    }

    @Test
    void all_that_is_covered_is_recorded() {
        List<Transfer> batch = aBatchOf(COVERED);

        assertEquals(Collections.nCopies(COVERED, Result.CREATED), results(database.post(batch)));
        assertEquals(Collections.nCopies(COVERED, Result.EXISTS), results(database.post(batch)));
        assertEquals(COVERED, debited());
    }

    @Test
    void what_is_not_covered_is_refused_for_good_and_nothing_else() {
        List<Transfer> batch = aBatchOf(COVERED + 2);

        List<Result> first = results(database.post(batch));
        List<Result> again = results(database.post(batch));

        assertEquals(Collections.nCopies(COVERED, Result.CREATED), first.subList(0, COVERED));
        assertEquals(
                Collections.nCopies(2, Result.EXCEEDS_CREDITS),
                first.subList(COVERED, COVERED + 2));
        assertEquals(
                Collections.nCopies(2, Result.ID_ALREADY_FAILED),
                again.subList(COVERED, COVERED + 2));
        assertEquals(COVERED, debited());
    }

    @Test
    void ids_used_before_are_found_by_whichever_comes_first() {
        List<Transfer> batch = aBatchOf(COVERED - 1);
        Transfer used = batch.getFirst();
        assertEquals(Result.CREATED, database.post(used).result());
        batch.add(batch.getLast());

        List<Result> results = results(database.post(batch));

        assertEquals(Result.EXISTS, results.getFirst());
        assertEquals(
                Collections.nCopies(COVERED - 2, Result.CREATED), results.subList(1, COVERED - 1));
        assertEquals(Result.EXISTS, results.getLast());
        assertEquals(COVERED - 1, debited());
    }

    private List<Transfer> aBatchOf(int transfers) {
        List<Transfer> batch = new ArrayList<>();
        for (int i = 0; i < transfers; i++) {
            batch.add(Transfer.posted(Ids.next(), limit, firm, 1, "TEST", "x"));
        }
        return batch;
    }

    private static List<Result> results(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::result).toList();
    }

    private long debited() {
        return database.number(
                "select debits_posted from ledger.standing join ledger.account using (account_no)"
                        + " where id = '%s'".formatted(limit));
    }
}
