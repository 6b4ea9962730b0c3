package kr.jangbu.grants;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Notices;
import kr.jangbu.office.Party;

/** Tells a firm on its pages what becomes of its grant. */
@ApplicationScoped
public class GrantNotices {
    private final Notices notices;

    GrantNotices(Notices notices) {
        this.notices = notices;
    }

    /** In the transaction of what it tells. */
    public void tell(Grant grant, String ko, String en) {
        notices.tell(
                Party.firm(grant.firmId()),
                Text.of(
                        "협약 %s: %s".formatted(grant.number(), ko),
                        "Grant %s: %s".formatted(grant.number(), en)),
                "/grants/" + grant.id());
    }
}
