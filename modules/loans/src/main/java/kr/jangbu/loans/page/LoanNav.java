package kr.jangbu.loans.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.NavEntry;

/** Where loans stand in the navigation. */
final class LoanNav {
    private LoanNav() {}

    /** For firms. */
    @ApplicationScoped
    static class OfFirms implements NavEntry {
        @Override
        public String href() {
            return "/loans";
        }

        @Override
        public Text label() {
            return Text.of("내 융자", "My loans");
        }

        @Override
        public Set<String> roles() {
            return Set.of(Role.STARTUP);
        }

        @Override
        public int order() {
            return 20;
        }
    }

    /** For officers and auditors. */
    @ApplicationScoped
    static class OfOfficers implements NavEntry {
        @Override
        public String href() {
            return "/office/loans";
        }

        @Override
        public Text label() {
            return Text.of("융자 심사", "Loan decisions");
        }

        @Override
        public Set<String> roles() {
            return Set.of(Role.OFFICER, Role.AUDITOR);
        }

        @Override
        public int order() {
            return 30;
        }
    }
}
