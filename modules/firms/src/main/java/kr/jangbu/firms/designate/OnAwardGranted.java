package kr.jangbu.firms.designate;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.selection.AwardGranted;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** A call awarded designations: each firm's begins, or goes on. */
@ApplicationScoped
class OnAwardGranted implements Listener<AwardGranted> {
    private static final String DESIGNATION = "DESIGNATION";

    private final DesignateFirm designateFirm;

    OnAwardGranted(DesignateFirm designateFirm) {
        this.designateFirm = designateFirm;
    }

    @Override
    public Class<AwardGranted> fact() {
        return AwardGranted.class;
    }

    @Override
    public void on(AwardGranted fact, Envelope envelope) {
        fact.items().stream()
                .filter(item -> item.kind().equals(DESIGNATION))
                .findFirst()
                .ifPresent(item ->
                        designateFirm.onAward(
                                new DesignateFirm.Award(
                                        fact.awardId(),
                                        fact.firmId(),
                                        fact.programmeId(),
                                        fact.awardedOn(),
                                        item.months())));
    }
}
