package kr.jangbu.selection.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.NavEntry;
import kr.jangbu.web.page.Navigation;

/** Where calls, applications and reviews stand in the navigation. */
@ApplicationScoped
class SelectionNav implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(
                NavEntry.of("/reviews", Text.of("평가할 신청", "My readings"), 20, Role.REVIEWER),
                NavEntry.of(
                        "/applications", Text.of("내 공모 신청", "My applications"), 25, Role.STARTUP),
                NavEntry.of(
                        "/selection/calls",
                        Text.of("공모 관리", "Running calls"),
                        35,
                        Role.OFFICER,
                        Role.AUDITOR),
                NavEntry.of(
                        "/selection/appeals",
                        Text.of("이의신청", "Appeals"),
                        36,
                        Role.OFFICER,
                        Role.AUDITOR),
                NavEntry.of("/calls", Text.of("공모", "Calls"), 40));
    }
}
