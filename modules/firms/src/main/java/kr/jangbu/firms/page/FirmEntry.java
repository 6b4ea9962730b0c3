package kr.jangbu.firms.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.NavEntry;

/** Leads a startup to its firm. */
@ApplicationScoped
class FirmEntry implements NavEntry {
    private static final int BEFORE_ITS_LOANS = 10;

    @Override
    public String href() {
        return FirmPage.HREF;
    }

    @Override
    public Text label() {
        return Text.of("내 기업", "My firm");
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.STARTUP);
    }

    @Override
    public int order() {
        return BEFORE_ITS_LOANS;
    }

    /** For officers and auditors. */
    @ApplicationScoped
    static class OfOfficers implements NavEntry {
        private static final int BEFORE_THE_LOANS = 25;

        @Override
        public String href() {
            return OfficeFirmPages.HREF;
        }

        @Override
        public Text label() {
            return Text.of("기업", "Firms");
        }

        @Override
        public Set<String> roles() {
            return Set.of(Role.OFFICER, Role.AUDITOR);
        }

        @Override
        public int order() {
            return BEFORE_THE_LOANS;
        }
    }
}
