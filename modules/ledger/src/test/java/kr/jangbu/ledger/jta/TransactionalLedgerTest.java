package kr.jangbu.ledger.jta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import kr.jangbu.ledger.store.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the ledger asks of its callers. */
class TransactionalLedgerTest {
    static TestDatabase database;

    @BeforeAll
    static void two_accounts() {
        database = TestDatabase.fresh();
        database.open(
                new Account("a", Unit.KRW, Constraint.NONE),
                new Account("b", Unit.KRW, Constraint.NONE));
    }

    @Test
    void a_second_post_in_one_transaction_is_a_mistake() {
        Ledger ledger = inOneTransaction();
        assertEquals(Result.CREATED, ledger.post(List.of(transfer())).getFirst().result());

        assertThrows(IllegalStateException.class, () -> ledger.post(List.of(transfer())));
    }

    @Test
    void the_next_transaction_may_post_again() {
        assertEquals(
                Result.CREATED, inOneTransaction().post(List.of(transfer())).getFirst().result());
        assertEquals(
                Result.CREATED, inOneTransaction().post(List.of(transfer())).getFirst().result());
    }

    @Test
    void more_than_a_batch_holds_is_a_mistake() {
        List<Transfer> tooMany = java.util.Collections.nCopies(Ledger.MAX_BATCH + 1, transfer());

        assertThrows(IllegalArgumentException.class, () -> inOneTransaction().post(tooMany));
    }

    @Test
    void nothing_to_post_is_no_mistake() {
        assertEquals(List.of(), inOneTransaction().post(List.of()));
    }

    @Test
    void a_transfer_that_makes_no_sense_cannot_even_be_written_down() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Transfer.posted(Ids.next(), "a", "b", -1, "TEST", "x"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Transfer.posted(Ids.next(), "a".repeat(65), "b", 1, "TEST", "x"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Transfer.posted(Ids.next(), "a", "b", 1, "", "x"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Transfer.posted(Ids.next(), "a", "b", 1, "TEST", "\0"));
        assertThrows(IllegalArgumentException.class, () -> transfer().timeout(-1));
    }

    private static Transfer transfer() {
        return Transfer.posted(Ids.next(), "a", "b", 1, "TEST", "x");
    }

    private static Ledger inOneTransaction() {
        Map<Object, Object> resources = new HashMap<>();
        TransactionSynchronizationRegistry transaction =
                fake(
                        TransactionSynchronizationRegistry.class,
                        call ->
                                call.length == 1
                                        ? resources.get(call[0])
                                        : resources.put(call[0], call[1]));
        LedgerMeters meters = new LedgerMeters(new SimpleMeterRegistry(), transaction);
        Books books =
                new Books(
                        fake(DataSource.class, call -> autoCommitting()),
                        () -> TestDatabase.TODAY,
                        meters);
        return new TransactionalLedger(
                books, new GroupCommit(books, meters), noPersistence(), transaction);
    }

    private static Object autoCommitting() {
        try {
            java.sql.Connection db = database.connect();
            db.setAutoCommit(false); // its close rolls back: only the answers matter here
            return db;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked") // a proxy knows no type arguments
    private static Instance<EntityManager> noPersistence() {
        return fake(Instance.class, call -> false);
    }

    /** The container's own interfaces, answered by one function of the arguments. */
    private static <T> T fake(Class<T> type, Function<Object[], @Nullable Object> answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) ->
                                answer.apply(arguments == null ? new Object[0] : arguments)));
    }
}
