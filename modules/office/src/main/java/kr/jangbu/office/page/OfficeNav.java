package kr.jangbu.office.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.NavEntry;

/** Where the office's pages stand in the navigation. */
final class OfficeNav {
    private OfficeNav() {}

    /** A firm's and an agency's own documents. */
    @ApplicationScoped
    static class OfDocuments implements NavEntry {
        @Override
        public String href() {
            return DocumentPages.HREF;
        }

        @Override
        public Text label() {
            return Text.of("서류", "Documents");
        }

        @Override
        public Set<String> roles() {
            return Set.of(Role.STARTUP, Role.OFFICER);
        }

        @Override
        public int order() {
            return 40;
        }
    }

    /** Who saw what. */
    @ApplicationScoped
    static class OfAccess implements NavEntry {
        @Override
        public String href() {
            return AccessLogPage.HREF;
        }

        @Override
        public Text label() {
            return Text.of("열람 기록", "Access log");
        }

        @Override
        public Set<String> roles() {
            return Set.of(Role.AUDITOR, Role.ADMIN);
        }

        @Override
        public int order() {
            return 65;
        }
    }

    /** What the house tells people. */
    @ApplicationScoped
    static class OfNotices implements NavEntry {
        @Override
        public String href() {
            return NoticesPage.HREF;
        }

        @Override
        public Text label() {
            return Text.of("알림", "Notices");
        }

        @Override
        public Set<String> roles() {
            return Set.of(Role.STARTUP, Role.OFFICER, Role.REVIEWER);
        }

        @Override
        public int order() {
            return 85;
        }
    }
}
