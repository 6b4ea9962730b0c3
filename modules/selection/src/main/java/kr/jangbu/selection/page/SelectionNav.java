package kr.jangbu.selection.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.NavEntry;

/** Where calls and applications stand in the navigation. */
final class SelectionNav {
    private SelectionNav() {}

    /** For everybody. */
    @ApplicationScoped
    static class Public implements NavEntry {
        @Override
        public String href() {
            return "/calls";
        }

        @Override
        public Text label() {
            return Text.of("공모", "Calls");
        }

        @Override
        public Set<String> roles() {
            return Set.of();
        }

        @Override
        public int order() {
            return 40;
        }
    }

    /** For firms. */
    @ApplicationScoped
    static class OfFirms implements NavEntry {
        @Override
        public String href() {
            return "/applications";
        }

        @Override
        public Text label() {
            return Text.of("내 공모 신청", "My applications");
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
            return "/selection/calls";
        }

        @Override
        public Text label() {
            return Text.of("공모 관리", "Running calls");
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
