package kr.jangbu.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transfers are filed under a key of their subject, and two subjects may have the same. */
class SubjectsTest {
    private final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void a_transfer_about_a_loan() {
        database.open(new Account("a", Unit.KRW, Constraint.NONE));
        database.open(new Account("b", Unit.KRW, Constraint.NONE));
        database.post(Transfer.posted(Ids.next(), "a", "b", 1, "FEE", "loan/1"));
        database.file();
    }

    @Test
    void what_is_filed_is_found() {
        assertEquals(1, about("loan/1").size());
        assertEquals(List.of(), about("loan/2"));
    }

    @Test
    void what_another_subject_of_the_same_key_is_about_is_not_shown() throws SQLException {
        try (Connection db = database.superuser();
                Statement statement = db.createStatement()) {
            statement.execute(
                    "insert into ledger.transfer_subject"
                            + " select ledger.subject_key('loan/2'), recorded_at, seq from ledger.transfer");
        }

        assertEquals(List.of(), about("loan/2"));
    }

    private List<Entry> about(String subject) {
        EntryQuery query = EntryQuery.newest(1).subject(subject);
        return database.inTransaction(db -> new Entries(db).page(query)).items();
    }
}
