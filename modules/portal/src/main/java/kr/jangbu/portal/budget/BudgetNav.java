package kr.jangbu.portal.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.page.NavEntry;
import kr.jangbu.web.page.Navigation;

/** Leads everybody to the public figures. */
@ApplicationScoped
class BudgetNav implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(NavEntry.of(BudgetPage.HREF, Text.of("예산과 집행", "Budget and spending"), 70));
    }
}
