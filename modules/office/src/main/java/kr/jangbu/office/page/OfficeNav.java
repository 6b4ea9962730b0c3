package kr.jangbu.office.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.NavEntry;
import kr.jangbu.web.page.Navigation;

/** Where the office's pages stand in the navigation. */
@ApplicationScoped
class OfficeNav implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(
                NavEntry.of(
                        DocumentPages.HREF,
                        Text.of("서류", "Documents"),
                        40,
                        Role.STARTUP,
                        Role.OFFICER),
                NavEntry.of(
                        ReconsiderationPages.HREF,
                        Text.of("재심의", "Reconsiderations"),
                        42,
                        Role.STARTUP,
                        Role.OFFICER,
                        Role.AUDITOR),
                NavEntry.of(
                        AccessLogPage.HREF,
                        Text.of("열람 기록", "Access log"),
                        65,
                        Role.AUDITOR,
                        Role.ADMIN),
                NavEntry.of(
                        NoticesPage.HREF,
                        Text.of("알림", "Notices"),
                        85,
                        Role.STARTUP,
                        Role.OFFICER,
                        Role.REVIEWER));
    }
}
