package kr.jangbu.grants.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.NavEntry;
import kr.jangbu.web.page.Navigation;

/** Where grants stand in the navigation. */
@ApplicationScoped
class GrantNav implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(
                NavEntry.of("/grants", Text.of("내 연구비", "My grants"), 25, Role.STARTUP),
                NavEntry.of(
                        "/office/grants",
                        Text.of("연구비 협약", "Grants"),
                        35,
                        Role.OFFICER,
                        Role.AUDITOR));
    }
}
