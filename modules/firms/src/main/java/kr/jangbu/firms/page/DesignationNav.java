package kr.jangbu.firms.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.NavEntry;

/** Where designations and support stand in the navigation. */
final class DesignationNav {
    private DesignationNav() {}

    /** One entry. */
    abstract static class Entry implements NavEntry {
        private final String href;
        private final Text label;
        private final Set<String> roles;
        private final int order;

        Entry(String href, Text label, Set<String> roles, int order) {
            this.href = href;
            this.label = label;
            this.roles = roles;
            this.order = order;
        }

        @Override
        public String href() {
            return href;
        }

        @Override
        public Text label() {
            return label;
        }

        @Override
        public Set<String> roles() {
            return roles;
        }

        @Override
        public int order() {
            return order;
        }
    }

    @ApplicationScoped
    static class Everybody extends Entry {
        Everybody() {
            super("/public/designations", Text.of("전문기업", "Designated firms"), Set.of(), 6);
        }
    }

    @ApplicationScoped
    static class OfFirms extends Entry {
        OfFirms() {
            super("/designation", Text.of("내 지정", "My designation"), Set.of(Role.STARTUP), 12);
        }
    }

    @ApplicationScoped
    static class SupportOfFirms extends Entry {
        SupportOfFirms() {
            super("/support", Text.of("인력·판로", "People and sales"), Set.of(Role.STARTUP), 14);
        }
    }

    @ApplicationScoped
    static class OfProviders extends Entry {
        OfProviders() {
            super("/provider", Text.of("내 제안", "My offers"), Set.of(Role.PROVIDER), 10);
        }
    }

    @ApplicationScoped
    static class OfOfficers extends Entry {
        OfOfficers() {
            super(
                    "/office/designations",
                    Text.of("지정 관리", "Designations"),
                    Set.of(Role.OFFICER, Role.AUDITOR),
                    34);
        }
    }

    @ApplicationScoped
    static class SupportOfOfficers extends Entry {
        SupportOfOfficers() {
            super(
                    "/office/support",
                    Text.of("인력·판로 지원", "Support offers"),
                    Set.of(Role.OFFICER, Role.AUDITOR),
                    36);
        }
    }
}
