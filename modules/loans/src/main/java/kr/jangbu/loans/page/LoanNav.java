package kr.jangbu.loans.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.NavEntry;
import kr.jangbu.web.page.Navigation;

/** Where loans stand in the navigation. */
@ApplicationScoped
class LoanNav implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(
                NavEntry.of("/loans", Text.of("내 융자", "My loans"), 20, Role.STARTUP),
                NavEntry.of(
                        "/office/loans",
                        Text.of("융자 심사", "Loan decisions"),
                        30,
                        Role.OFFICER,
                        Role.AUDITOR));
    }
}
