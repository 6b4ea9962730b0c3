package kr.jangbu.selection.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.Kept;

/**
 * Writes receipts (접수증): the one statement that decides whether an application is in time. It reads
 * the database's clock once, at the moment of the insert and not at the begin of the transaction,
 * compares it with the window of the call's version and inserts the row with that very time, or
 * none. So no receipt bears a time outside the window, whatever waited before it, and replicas with
 * wrong clocks don't matter.
 */
@ApplicationScoped
class Receipts {
    private final EntityManager em;

    Receipts(EntityManager em) {
        this.em = em;
    }

    /** A receipt that was written. */
    record Receipt(String number, Instant at) {}

    /**
     * Hands the application in as it is now, if it is in time. The caller holds the call's row, so
     * that its version stays.
     *
     * @param callVersion the published version
     * @return the receipt; empty outside the window
     */
    Optional<Receipt> write(Application application, int callVersion, String by) {
        UUID id = Ids.next();
        List<?> written =
                em.createNativeQuery(
                                """
                                with bell as materialized (select clock_timestamp() as now)
                                insert into selection.submission
                                  (id, application_id, number, receipt_number, call_version,
                                   content, sha256, submitted_by, received_at)
                                select ?1, ?2, ?3,
                                       'R' || to_char(bell.now at time zone 'Asia/Seoul', 'YYYY')
                                         || '-' || lpad(
                                           cast(nextval('selection.receipt_number') as text), 6, '0'),
                                       v.number, cast(?4 as jsonb), ?5, ?6, bell.now
                                from bell join selection.call_version v
                                  on v.call_id = ?7 and v.number = ?8
                                where bell.now >= v.opens_at and bell.now < v.closes_at
                                returning receipt_number
                                """,
                                String.class)
                        .setParameter(1, id)
                        .setParameter(2, application.id())
                        .setParameter(3, application.submissions() + 1)
                        .setParameter(4, Kept.write(application.content()))
                        .setParameter(5, application.contentSha256())
                        .setParameter(6, by)
                        .setParameter(7, application.callId())
                        .setParameter(8, callVersion)
                        .getResultList();
        return written.stream()
                .findFirst()
                .map(number -> new Receipt(String.valueOf(number), receivedAt(id)));
    }

    private Instant receivedAt(UUID id) {
        return (Instant)
                em.createNativeQuery(
                                "select received_at from selection.submission where id = ?1",
                                Instant.class)
                        .setParameter(1, id)
                        .getSingleResult();
    }
}
