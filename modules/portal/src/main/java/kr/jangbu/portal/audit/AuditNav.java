package kr.jangbu.portal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.NavEntry;
import kr.jangbu.web.page.Navigation;

/** Leads auditors to the books. */
@ApplicationScoped
class AuditNav implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(
                NavEntry.of(
                        AccountLinks.ROOM,
                        Text.of("장부 열람", "The books"),
                        60,
                        Role.AUDITOR,
                        Role.LEDGER_OPERATOR));
    }
}
