package kr.jangbu.programmes.appropriate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.NavEntry;

/** Leads officers to their budgets. */
@ApplicationScoped
public class AppropriationsEntry implements NavEntry {
    private static final int BEHIND_THE_QUEUE = 40;

    @Override
    public String href() {
        return "/appropriations";
    }

    @Override
    public Text label() {
        return Text.of("예산 배정", "Appropriations");
    }

    @Override
    public Set<String> roles() {
        return Set.of(Role.OFFICER);
    }

    @Override
    public int order() {
        return BEHIND_THE_QUEUE;
    }
}
