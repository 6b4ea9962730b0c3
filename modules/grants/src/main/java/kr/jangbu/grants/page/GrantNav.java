package kr.jangbu.grants.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.NavEntry;

/** Where grants stand in the navigation. */
final class GrantNav {
    private GrantNav() {}

    /** For firms. */
    @ApplicationScoped
    static class OfFirms implements NavEntry {
        @Override
        public String href() {
            return "/grants";
        }

        @Override
        public Text label() {
            return Text.of("내 연구비", "My grants");
        }

        @Override
        public Set<String> roles() {
            return Set.of(Role.STARTUP);
        }

        @Override
        public int order() {
            return 25;
        }
    }

    /** For officers and auditors. */
    @ApplicationScoped
    static class OfOfficers implements NavEntry {
        @Override
        public String href() {
            return "/office/grants";
        }

        @Override
        public Text label() {
            return Text.of("연구비 협약", "Grants");
        }

        @Override
        public Set<String> roles() {
            return Set.of(Role.OFFICER, Role.AUDITOR);
        }

        @Override
        public int order() {
            return 35;
        }
    }
}
