package kr.jangbu.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.AccountQuery;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Accounts listed page by page with their balances. */
class AccountListTest {
    private static final String LAST = "loan:" + Character.toString(0x10FFFF);
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @BeforeAll
    static void open() {
        for (String id :
                List.of("loan:2", "loan:10", "loan", "loam", "loan:", LAST, "loan;", "b\u001f")) {
            DATABASE.open(new Account(id, Unit.KRW, Constraint.NONE));
        }
        DATABASE.open(new Account("loan:seats", Unit.SEAT, Constraint.NONE));
        DATABASE.post(Transfer.posted(Ids.next(), "loan:2", "loan", 7, "TEST", "x"));
    }

    @Test
    void all_come_in_the_order_of_their_ids() {
        assertEquals(
                List.of(
                        "b\u001f",
                        "loam",
                        "loan",
                        "loan:",
                        "loan:10",
                        "loan:2",
                        "loan:seats",
                        LAST,
                        "loan;"),
                listed(null, null));
    }

    @Test
    void a_prefix_takes_all_that_begin_with_it_and_no_more() {
        assertEquals(
                List.of("loan:", "loan:10", "loan:2", "loan:seats", LAST), listed("loan:", null));
        assertEquals(List.of(LAST), listed(LAST, null));
        assertEquals(List.of(), listed("nobody", null));
        assertEquals(List.of(), listed("loan%", null));
    }

    @Test
    void a_unit_takes_its_own() {
        assertEquals(List.of("loan:seats"), listed("loan", Unit.SEAT));
        assertEquals(List.of("loan:", "loan:10", "loan:2", LAST), listed("loan:", Unit.KRW));
    }

    @Test
    void each_comes_as_it_stands_now() {
        Balance balance = page(new AccountQuery("loan:2", null, null, 1)).items().getFirst();

        assertEquals(7, balance.debitsPosted());
        assertEquals(0, balance.creditsPosted());
    }

    private static List<String> listed(@Nullable String prefix, @Nullable Unit unit) {
        List<String> ids = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<Balance> page = page(new AccountQuery(prefix, unit, cursor, 2));
            assertTrue(page.items().size() <= 2);
            page.items().forEach(balance -> ids.add(balance.id()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return ids;
    }

    private static Page<Balance> page(AccountQuery query) {
        return DATABASE.inTransaction(db -> new AccountList(db).page(query));
    }
}
