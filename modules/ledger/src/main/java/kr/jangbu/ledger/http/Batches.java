package kr.jangbu.ledger.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
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
 * Posts a request's transfers, many requests' in one commit. The items' ids are the real keys; an
 * Idempotency-Key on top gives the very first answer again, where the ids alone would say EXISTS:
 * such a request commits by itself, together with what it takes to answer it again.
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

    Answered post(List<Transfer> transfers) {
        return keys.isGiven()
                ? QuarkusTransaction.requiringNew().call(() -> postOnce(transfers))
                : new Answered(ledger.postAlone(transfers), false);
    }

    private Answered postOnce(List<Transfer> transfers) {
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
