package kr.jangbu.programmes.appropriate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.NavEntry;
import kr.jangbu.web.page.Navigation;

/** Leads officers to their budgets and the register of exceptions. */
@ApplicationScoped
public class AppropriationsNav implements Navigation {
    @Override
    public List<NavEntry> entries() {
        return List.of(
                NavEntry.of(
                        "/appropriations", Text.of("예산 배정", "Appropriations"), 40, Role.OFFICER),
                NavEntry.of(
                        "/term-changes",
                        Text.of("상품 조건", "Product terms"),
                        42,
                        Role.OFFICER,
                        Role.AUDITOR),
                NavEntry.of("/exceptions", Text.of("예외 승인", "Exceptions"), 45, Role.OFFICER));
    }
}
