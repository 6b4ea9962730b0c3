package kr.jangbu.portal.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.portal.budget.Budgets;
import kr.jangbu.portal.budget.YearBudget;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.web.page.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The first page, by who reads it. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class HomePage {
    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance landing(List<Programme> open, YearBudget budget);

        static native TemplateInstance desk(String person);
    }

    private final FirmHome firmHome;
    private final OfficerHome officerHome;
    private final Budgets budgets;
    private final Programmes programmes;
    private final Caller caller;
    private final Today today;
    private final Pages pages;

    HomePage(
            FirmHome firmHome,
            OfficerHome officerHome,
            Budgets budgets,
            Programmes programmes,
            Caller caller,
            Today today,
            Pages pages) {
        this.firmHome = firmHome;
        this.officerHome = officerHome;
        this.budgets = budgets;
        this.programmes = programmes;
        this.caller = caller;
        this.today = today;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response show() {
        return pages.show(page());
    }

    private TemplateInstance page() {
        if (!caller.isKnown()) {
            return Templates.landing(open(), budgets.of(today.businessDate().getYear()));
        }
        if (caller.has(Role.STARTUP)) {
            return firmHome.page(open());
        }
        if (caller.has(Role.OFFICER)) {
            return officerHome.page();
        }
        return Templates.desk(caller.person());
    }

    private List<Programme> open() {
        return programmes.open(today.businessDate());
    }
}
