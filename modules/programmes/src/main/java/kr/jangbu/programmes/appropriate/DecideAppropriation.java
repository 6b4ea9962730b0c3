package kr.jangbu.programmes.appropriate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import kr.jangbu.contracts.programmes.AppropriationConfirmed;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Today;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.office.FourEyes;
import kr.jangbu.programmes.Limits;
import kr.jangbu.web.problem.Problem;

/**
 * The second officer confirms or rejects. Confirming fills the programme's ceiling in the same
 * transaction; rejecting leaves the books as they were.
 */
@ApplicationScoped
public class DecideAppropriation {
    private final FourEyes fourEyes;
    private final Limits limits;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Today today;

    DecideAppropriation(
            FourEyes fourEyes, Limits limits, Ledger ledger, Outbox outbox, Today today) {
        this.fourEyes = fourEyes;
        this.limits = limits;
        this.ledger = ledger;
        this.outbox = outbox;
        this.today = today;
    }

    /**
     * @throws Problem FOUR_EYES for the person who proposed, APPROVAL_LIMIT beyond the grade's
     *     limit, CONFLICT when it was decided already
     */
    @Transactional
    public void confirm(Appropriation appropriation) {
        appropriation.requireUndecided();
        appropriation.confirm(fourEyes.confirm(appropriation.proposalId()));
        outbox.publish(
                new AppropriationConfirmed(
                        appropriation.id(),
                        appropriation.programmeId(),
                        appropriation.budgetYear(),
                        appropriation.amount(),
                        appropriation.document(),
                        today.businessDate()));
        Limits.Filling filling =
                limits.appropriation(
                        appropriation.id(),
                        appropriation.programmeId(),
                        appropriation.budgetYear(),
                        appropriation.amount());
        ledger.open(filling.accounts());
        List<Outcome> outcomes = ledger.post(filling.transfers());
        Outcome.refusal(outcomes)
                .ifPresent(refused -> {
                    throw new IllegalStateException(
                            "the ledger refused to fill a ceiling: " + refused);
                });
    }

    /**
     * @throws Problem FOUR_EYES for the person who proposed, CONFLICT when it was decided already
     */
    @Transactional
    public void reject(Appropriation appropriation, String reason) {
        appropriation.requireUndecided();
        appropriation.reject(fourEyes.reject(appropriation.proposalId(), reason));
    }
}
