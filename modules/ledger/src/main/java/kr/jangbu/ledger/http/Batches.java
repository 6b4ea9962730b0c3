package kr.jangbu.ledger.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.store.Requests;
import kr.jangbu.web.RequestKeys;

/**
 * Posts a request's transfers in a transaction of their own. The items' ids are the real keys; an
 * Idempotency-Key on top gives the very first answer again, where the ids alone would say EXISTS.
 */
@ApplicationScoped
class Batches {
    private final Ledger ledger;
    private final RequestKeys keys;
    private final DataSource database;

    Batches(Ledger ledger, RequestKeys keys, DataSource database) {
        this.ledger = ledger;
        this.keys = keys;
        this.database = database;
    }

    /**
     * @param isReplayed whether the request was answered before and this is that answer
     */
    record Answered(List<Outcome> outcomes, boolean isReplayed) {}

    @Transactional
    Answered post(List<Transfer> transfers) {
        RequestKeys.Claim claim = keys.claim();
        try (Connection db = database.getConnection()) {
            if (claim != null && claim.isRepeated()) {
                List<Outcome> first =
                        new Requests(db)
                                .again(claim.id(), transfers.stream().map(Transfer::id).toList());
                return new Answered(first, true);
            }
            List<Outcome> outcomes = ledger.post(transfers);
            if (claim != null) {
                new Requests(db).keep(claim.id(), outcomes);
            }
            return new Answered(outcomes, false);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger's database: " + e.getMessage(), e);
        }
    }
}
