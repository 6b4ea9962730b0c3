package kr.jangbu.firms.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.NavEntry;
import kr.jangbu.web.page.Navigation;

/** Where firms, designations and support stand in the navigation. */
@ApplicationScoped
class FirmNav implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(
                NavEntry.of("/public/designations", Text.of("전문기업", "Designated firms"), 6),
                NavEntry.of(FirmPage.HREF, Text.of("내 기업", "My firm"), 10, Role.STARTUP),
                NavEntry.of("/provider", Text.of("내 제안", "My offers"), 10, Role.PROVIDER),
                NavEntry.of("/designation", Text.of("내 지정", "My designation"), 12, Role.STARTUP),
                NavEntry.of("/support", Text.of("인력·판로", "People and sales"), 14, Role.STARTUP),
                NavEntry.of(
                        OfficeFirmPages.HREF,
                        Text.of("기업", "Firms"),
                        25,
                        Role.OFFICER,
                        Role.AUDITOR),
                NavEntry.of(
                        "/office/designations",
                        Text.of("지정 관리", "Designations"),
                        34,
                        Role.OFFICER,
                        Role.AUDITOR),
                NavEntry.of(
                        "/office/support",
                        Text.of("인력·판로 지원", "Support offers"),
                        36,
                        Role.OFFICER,
                        Role.AUDITOR));
    }
}
