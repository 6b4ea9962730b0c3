package kr.jangbu.programmes.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import kr.jangbu.contracts.programmes.TermsChanged;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.FourEyes;
import kr.jangbu.web.problem.Problem;

/** The second officer confirms or rejects a change of terms. */
@ApplicationScoped
public class DecideTermChange {
    private final TermChanges changes;
    private final StoredChanges stored;
    private final PreviewImpact preview;
    private final FourEyes fourEyes;
    private final Outbox outbox;
    private final Today today;
    private final TransactionSynchronizationRegistry transaction;

    DecideTermChange(
            TermChanges changes,
            StoredChanges stored,
            PreviewImpact preview,
            FourEyes fourEyes,
            Outbox outbox,
            Today today,
            TransactionSynchronizationRegistry transaction) {
        this.changes = changes;
        this.stored = stored;
        this.preview = preview;
        this.fourEyes = fourEyes;
        this.outbox = outbox;
        this.today = today;
        this.transaction = transaction;
    }

    /**
     * Confirms: from its first day on the value is the catalogue's.
     *
     * @throws Problem FOUR_EYES for the person who proposed; CONFLICT when it was decided; INVALID
     *     when it no longer fits what stands
     */
    @Transactional
    public void confirm(TermChange change) {
        change.requireUndecided();
        long no = changes.nextConfirmed();
        stored.forget();
        int affected = preview.of(change.change()).size();
        change.confirm(fourEyes.confirm(change.proposalId()), no, affected);
        Change confirmed = change.change();
        outbox.publish(
                new TermsChanged(
                        confirmed.id(),
                        confirmed.programmeId(),
                        confirmed.baseRateId(),
                        confirmed.term().name(),
                        confirmed.purpose() == null ? null : confirmed.purpose().name(),
                        confirmed.value(),
                        confirmed.from(),
                        confirmed.to(),
                        today.businessDate()));
        transaction.registerInterposedSynchronization(new ForgetAfterwards());
    }

    /**
     * @throws Problem FOUR_EYES for the person who proposed; CONFLICT when it was decided
     */
    @Transactional
    public void reject(TermChange change, String reason) {
        change.requireUndecided();
        change.reject(fourEyes.reject(change.proposalId(), reason));
    }

    /** Once it is committed, the next look at the catalogue is a real one. */
    private final class ForgetAfterwards implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Nothing before the commit.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                stored.forget();
            }
        }
    }
}
