package kr.jangbu.portal.budget;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.portal.audit.AccountLinks;
import kr.jangbu.programmes.AnnouncementCheck;
import kr.jangbu.programmes.Source;
import kr.jangbu.web.page.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Announced against appropriated against granted against paid, for everybody. */
@Path(BudgetPage.HREF)
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class BudgetPage {
    static final String HREF = "/public/budget";

    /** A programme's row; {@code href} leads to its account where the reader may see it. */
    public record Row(
            Text name,
            Text status,
            BudgetLine line,
            List<AppropriationView> documents,
            @Nullable String href) {}

    /** An announced amount against the books; {@code years} such as 2025–2027. */
    public record Target(AnnouncedLine line, Text statement, String years) {}

    /** What was said, as a person reads it. */
    public record Said(
            Text statement,
            Text value,
            LocalDate on,
            Text occasion,
            Source source,
            Text confidence,
            @Nullable LocalDate horizon,
            @Nullable Text note) {}

    /** A sum that doesn't add up, written out. */
    public record Difference(
            Text name,
            Text stated,
            Text computed,
            Text difference,
            List<Text> operands,
            Text explanation) {}

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance budget(
                YearBudget budget,
                List<Target> targets,
                List<Row> rows,
                List<Row> without,
                List<Said> said,
                List<Difference> differences);
    }

    private final Budgets budgets;
    private final Caller caller;
    private final Today today;
    private final Pages pages;

    BudgetPage(Budgets budgets, Caller caller, Today today, Pages pages) {
        this.budgets = budgets;
        this.caller = caller;
        this.today = today;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@QueryParam("year") @Nullable String year) {
        YearBudget budget = budgets.of(Year.of(year, today));
        return pages.show(
                Templates.budget(
                        budget,
                        budget.targets().stream().map(BudgetPage::target).toList(),
                        budget.withFigures().stream().map(this::row).toList(),
                        budget.withoutFigures().stream().map(this::row).toList(),
                        budget.announced().stream().map(BudgetPage::said).toList(),
                        budget.differences().stream().map(BudgetPage::difference).toList()));
    }

    private Row row(BudgetLine line) {
        boolean linked = line.appropriated() > 0 && maySeeAccounts();
        return new Row(
                line.programme().name(),
                line.programme().statusOn(today.businessDate()).label(),
                line,
                line.documents(),
                linked ? AccountLinks.href(line.ceiling().accountId()) : null);
    }

    private static Target target(AnnouncedLine line) {
        int[] years = line.announced().years().toArray();
        return new Target(
                line,
                line.announced().figure().statement(),
                years.length == 1 ? "" + years[0] : years[0] + "–" + years[years.length - 1]);
    }

    private boolean maySeeAccounts() {
        return caller.isKnown() && (caller.has(Role.AUDITOR) || caller.has(Role.LEDGER_OPERATOR));
    }

    private static Said said(Announced a) {
        return new Said(
                a.figure().statement(),
                FigureText.of(a.figure().value(), a.figure().unit()),
                a.announcedOn(),
                a.occasion(),
                a.source(),
                a.figure().confidence().label(),
                a.figure().horizon(),
                a.figure().note());
    }

    private static Difference difference(AnnouncementCheck check) {
        var unit = check.stated().unit();
        return new Difference(
                check.name(),
                FigureText.of(check.stated().value(), unit),
                FigureText.of(check.computed(), unit),
                FigureText.of(check.difference(), unit),
                check.operands().stream().map(f -> FigureText.of(f.value(), f.unit())).toList(),
                check.explanation());
    }
}
