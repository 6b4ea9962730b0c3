package kr.jangbu.guarantees;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Notices;
import kr.jangbu.office.Party;

/** Tells a firm on its pages what becomes of its guarantee, and an agency what waits for it. */
@ApplicationScoped
public class GuaranteeNotices {
    private final Notices notices;

    GuaranteeNotices(Notices notices) {
        this.notices = notices;
    }

    /** In the transaction of what it tells. */
    public void tell(Guarantee g, String ko, String en) {
        tell(Party.firm(g.firmId()), g, ko, en);
    }

    /** Tells the officers of the agency. */
    public void tellAgency(Guarantee g, String ko, String en) {
        tell(Party.agency(g.agency()), g, ko, en);
    }

    private void tell(Party party, Guarantee g, String ko, String en) {
        notices.tell(
                party,
                Text.of(
                        "보증 %s: %s".formatted(g.number(), ko),
                        "Guarantee %s: %s".formatted(g.number(), en)),
                "/guarantees/" + g.id());
    }
}
