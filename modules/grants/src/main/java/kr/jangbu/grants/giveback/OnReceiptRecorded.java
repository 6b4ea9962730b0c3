package kr.jangbu.grants.giveback;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.contracts.banks.ReceiptRecorded;
import kr.jangbu.events.Envelope;
import kr.jangbu.events.Listener;

/** A firm returned research money through a bank. */
@ApplicationScoped
class OnReceiptRecorded implements Listener<ReceiptRecorded> {
    private static final String GRANT_RETURN = "GRANT_RETURN";

    private final ApplyReturns returns;

    OnReceiptRecorded(ApplyReturns returns) {
        this.returns = returns;
    }

    @Override
    public Class<ReceiptRecorded> fact() {
        return ReceiptRecorded.class;
    }

    @Override
    public void on(ReceiptRecorded fact, Envelope envelope) {
        if (fact.purpose().equals(GRANT_RETURN)) {
            returns.of(fact);
        }
    }
}
