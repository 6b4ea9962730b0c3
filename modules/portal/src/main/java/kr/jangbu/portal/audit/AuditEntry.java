package kr.jangbu.portal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.NavEntry;

/** Leads auditors to the books. */
@ApplicationScoped
class AuditEntry implements NavEntry {
    private static final int BEFORE_THE_PUBLIC_FIGURES = 60;

    @Override
    public String href() {
        return AccountLinks.ROOM;
    }

    @Override
    public Text label() {
        return Text.of("장부 열람", "The books");
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.AUDITOR, Role.LEDGER_OPERATOR);
    }

    @Override
    public int order() {
        return BEFORE_THE_PUBLIC_FIGURES;
    }
}
