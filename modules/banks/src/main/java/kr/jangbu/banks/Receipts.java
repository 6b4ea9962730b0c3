package kr.jangbu.banks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Every query on receipts. */
@ApplicationScoped
public class Receipts implements PanacheRepositoryBase<Receipt, UUID> {
    /** A receipt about to be written. */
    public record New(
            UUID id,
            String bankReference,
            UUID reference,
            String purpose,
            long amount,
            LocalDate valueDate) {}

    private static final String INSERT =
            """
            insert into banks.receipt (id, bank_code, bank_reference, reference, purpose, amount,
                                       value_date, recorded_at, request_id)
            select r.id, ?, r.bank_reference, r.reference, r.purpose, r.amount, r.value_date,
                   clock_timestamp(), ?
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::bigint[], ?::date[])
              as r(id, bank_reference, reference, purpose, amount, value_date)
            order by r.bank_reference
            on conflict (bank_code, bank_reference) do nothing
            returning id
            """;

    private final EntityManager em;

    Receipts(EntityManager em) {
        this.em = em;
    }

    /** A bank's own receipt; another bank's is not there. */
    public Optional<Receipt> of(String bankCode, UUID id) {
        return findByIdOptional(id).filter(r -> r.bankCode().equals(bankCode));
    }

    public Map<String, Receipt> byBankReference(String bankCode, Collection<String> references) {
        return find("bankCode = ?1 and bankReference in ?2", bankCode, references).stream()
                .collect(Collectors.toMap(Receipt::bankReference, Function.identity()));
    }

    /**
     * Writes those whose bank reference is new, in the order of the references so that two batches
     * cannot block each other.
     *
     * @return the ids that were written
     */
    public Set<UUID> insert(String bankCode, UUID requestId, List<New> receipts) {
        return em.unwrap(Session.class)
                .doReturningWork(connection -> {
                    try (var statement = connection.prepareStatement(INSERT)) {
                        statement.setString(1, bankCode);
                        statement.setObject(2, requestId);
                        array(connection, statement, 3, "uuid", receipts, New::id);
                        array(connection, statement, 4, "text", receipts, New::bankReference);
                        array(connection, statement, 5, "uuid", receipts, New::reference);
                        array(connection, statement, 6, "text", receipts, New::purpose);
                        array(connection, statement, 7, "bigint", receipts, New::amount);
                        array(connection, statement, 8, "date", receipts, New::valueDate);
                        Set<UUID> written = new HashSet<>();
                        try (var rows = statement.executeQuery()) {
                            while (rows.next()) {
                                written.add(rows.getObject(1, UUID.class));
                            }
                        }
                        return written;
                    }
                });
    }

    /** Notes how a receipt was applied. */
    public void noteApplied(UUID id, long principal, long interest, long unapplied) {
        findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .ifPresent(r -> r.applied(principal, interest, unapplied));
    }

    private static void array(
            java.sql.Connection connection,
            java.sql.PreparedStatement statement,
            int index,
            String type,
            List<New> receipts,
            Function<New, Object> column)
            throws java.sql.SQLException {
        statement.setArray(
                index, connection.createArrayOf(type, receipts.stream().map(column).toArray()));
    }
}
