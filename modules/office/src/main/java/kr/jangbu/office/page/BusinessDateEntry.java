package kr.jangbu.office.page;

import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.NavEntry;

/** Leads to the page that moves the business date, where it may be moved. */
@ApplicationScoped
@LookupIfProperty(name = "jangbu.sandbox", stringValue = "true")
class BusinessDateEntry implements NavEntry {
    private static final int LAST = 90;

    @Override
    public String href() {
        return BusinessDatePage.HREF;
    }

    @Override
    public Text label() {
        return Text.of("영업일 옮기기", "Business date");
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.OPERATOR, Role.ADMIN, Role.OFFICER, Role.LEDGER_OPERATOR);
    }

    @Override
    public int order() {
        return LAST;
    }
}
