package kr.jangbu.guarantees.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.NavEntry;
import kr.jangbu.web.page.Navigation;

/** Where guarantees stand in the navigation. */
@ApplicationScoped
class GuaranteeNav implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(
                NavEntry.of("/guarantees", Text.of("내 보증", "My guarantees"), 22, Role.STARTUP),
                NavEntry.of(
                        "/office/guarantees",
                        Text.of("보증 심사", "Guarantee desk"),
                        32,
                        Role.OFFICER,
                        Role.AUDITOR));
    }
}
