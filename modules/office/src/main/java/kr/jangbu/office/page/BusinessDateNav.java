package kr.jangbu.office.page;

import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.NavEntry;
import kr.jangbu.web.page.Navigation;

/** Leads to the page that moves the business date, where it may be moved. */
@LookupIfProperty(name = "jangbu.sandbox", stringValue = "true")
@ApplicationScoped
class BusinessDateNav implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(
                NavEntry.of(
                        BusinessDatePage.HREF,
                        Text.of("영업일 옮기기", "Business date"),
                        90,
                        Role.OPERATOR,
                        Role.ADMIN,
                        Role.OFFICER,
                        Role.LEDGER_OPERATOR));
    }
}
