package kr.jangbu.firms.designate;

import jakarta.enterprise.context.ApplicationScoped;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Notices;
import kr.jangbu.office.Party;

/** Tells a firm on its pages what becomes of its designation. */
@ApplicationScoped
class DesignationNotices {
    private final Notices notices;

    DesignationNotices(Notices notices) {
        this.notices = notices;
    }

    void tell(Designation designation, String ko, String en) {
        notices.tell(Party.firm(designation.firmId()), Text.of(ko, en), "/designation");
    }
}
