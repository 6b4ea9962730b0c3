package kr.jangbu.portal.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.page.NavEntry;

/** Leads everybody to the public figures. */
@ApplicationScoped
class BudgetEntry implements NavEntry {
    private static final int BEHIND_THE_WORK = 70;

    @Override
    public String href() {
        return BudgetPage.HREF;
    }

    @Override
    public Text label() {
        return Text.of("예산과 집행", "Budget and spending");
    }

    @Override
    public Set<String> roles() {
        return Set.of();
    }

    @Override
    public int order() {
        return BEHIND_THE_WORK;
    }
}
