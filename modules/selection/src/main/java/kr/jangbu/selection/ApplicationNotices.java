package kr.jangbu.selection;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Notices;
import kr.jangbu.office.Party;

/** Tells a firm on its pages what was decided on its application. */
@ApplicationScoped
public class ApplicationNotices {
    private final Notices notices;

    ApplicationNotices(Notices notices) {
        this.notices = notices;
    }

    /** In the transaction of the decision. */
    public void tell(Application application, String ko, String en) {
        notices.tell(
                Party.firm(application.firmId()),
                Text.of(
                        "신청 %s: %s".formatted(application.number(), ko),
                        "Application %s: %s".formatted(application.number(), en)),
                "/applications/" + application.id());
    }
}
