package kr.jangbu.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import kr.jangbu.contracts.Fact;
import kr.jangbu.contracts.FactName;
import kr.jangbu.events.wire.Bell;
import kr.jangbu.events.wire.FactJson;
import kr.jangbu.events.wire.Trace;
import kr.jangbu.foundation.Ids;

/**
 * Where a module says what happened. The fact is kept or lost together with the caller's own
 * changes; the relay carries it to the broker after the commit, whenever there is a broker.
 *
 * <p>Order for one aggregate is that of the calls, as long as whoever changes an aggregate holds
 * its row (or fails by its version) until the commit.
 */
@ApplicationScoped
public class Outbox {
    /**
     * Well below the broker's limit for one message (1 MiB), so that no row can block the relay.
     */
    public static final int MAX_PAYLOAD_CHARS = 200_000;

    private static final String INSERT =
            """
            insert into events.outbox (id, type, topic, source, aggregate, payload, traceparent)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final Bell bell;

    Outbox(DataSource database, TransactionSynchronizationRegistry transactions, Bell bell) {
        this.database = database;
        this.transactions = transactions;
        this.bell = bell;
    }

    /**
     * Writes the fact in the caller's transaction.
     *
     * @return the event's id
     * @throws jakarta.transaction.TransactionalException if there is no transaction
     * @throws IllegalArgumentException if a component that must be there is null, or the fact is
     *     larger than {@link #MAX_PAYLOAD_CHARS}
     */
    @Transactional(TxType.MANDATORY)
    public UUID publish(Fact fact) {
        String payload = FactJson.write(fact);
        if (payload.length() > MAX_PAYLOAD_CHARS) {
            throw new IllegalArgumentException(
                    "%s has %d characters, more than %d"
                            .formatted(fact.getClass(), payload.length(), MAX_PAYLOAD_CHARS));
        }
        UUID id = Ids.next();
        FactName name = FactName.of(fact.getClass());
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setString(2, name.type());
            insert.setString(3, name.topic());
            insert.setString(4, name.source());
            insert.setObject(5, fact.aggregate());
            insert.setString(6, payload);
            insert.setString(7, Trace.next());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not write " + name.type() + " to the outbox", e);
        }
        ringAfterCommit();
        return id;
    }

    /** Once per transaction, however many facts it publishes. */
    private void ringAfterCommit() {
        if (transactions.getResource(Bell.class) != null) {
            return;
        }
        transactions.putResource(Bell.class, true);
        transactions.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {}

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            bell.ring();
                        }
                    }
                });
    }
}
