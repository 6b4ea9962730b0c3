package kr.jangbu.portal.budget;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.programmes.Announcement;
import kr.jangbu.programmes.AnnouncementCheck;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.programmes.Programme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The public figures as JSON: the same as the page shows. */
@Path("/api/v1/public/budget")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "public")
@PermitAll
@RunOnVirtualThread
public class BudgetResource {
    /** A budget document behind an appropriation. */
    public record DocumentAnswer(String document, long amount, LocalDate confirmedOn) {}

    /**
     * One programme; won.
     *
     * @param appropriated what confirmed budget documents gave; held + paid + left
     * @param granted approved, paid or not; held + paid
     */
    public record ProgrammeAnswer(
            String programmeId,
            Text name,
            String agency,
            long appropriated,
            long held,
            long granted,
            long paid,
            long left,
            String ceilingAccountId,
            List<DocumentAnswer> documents) {
        static ProgrammeAnswer of(BudgetLine line) {
            return new ProgrammeAnswer(
                    line.programme().id(),
                    line.programme().name(),
                    line.programme().agency(),
                    line.appropriated(),
                    line.held(),
                    line.granted(),
                    line.paid(),
                    line.left(),
                    line.ceiling().accountId(),
                    line.documents().stream()
                            .map(d -> new DocumentAnswer(d.document(), d.amount(), d.confirmedOn()))
                            .toList());
        }
    }

    /** Where a figure was read. */
    public record SourceAnswer(String title, @Nullable String url, @Nullable LocalDate published) {}

    /** An announced figure; {@code value} is a decimal as a string, since figures may be ratios. */
    public record AnnouncedAnswer(
            String id,
            Text statement,
            String value,
            Announcement.Unit unit,
            @Nullable LocalDate horizon,
            Text announcedAt,
            LocalDate announcedOn,
            SourceAnswer source,
            Confidence confidence,
            List<String> programmeIds) {
        static AnnouncedAnswer of(Announced a) {
            return new AnnouncedAnswer(
                    a.figure().id(),
                    a.figure().statement(),
                    decimal(a.figure().value()),
                    a.figure().unit(),
                    a.figure().horizon(),
                    a.occasion(),
                    a.announcedOn(),
                    new SourceAnswer(a.source().title(), a.source().url(), a.source().published()),
                    a.figure().confidence(),
                    a.programmeIds());
        }
    }

    /**
     * An announced amount against the books of the programmes beside it, over the budget years from
     * the announcement to its horizon; won. Announced amounts overlap and don't add up.
     */
    public record TargetAnswer(
            String id,
            Text statement,
            List<Integer> budgetYears,
            List<String> programmeIds,
            long announced,
            long appropriated,
            long granted,
            long paid) {
        static TargetAnswer of(AnnouncedLine line) {
            return new TargetAnswer(
                    line.announced().figure().id(),
                    line.announced().figure().statement(),
                    line.announced().years().boxed().toList(),
                    line.programmes().stream().map(Programme::id).toList(),
                    line.amount(),
                    line.appropriated(),
                    line.granted(),
                    line.paid());
        }
    }

    /** An announced sum that doesn't add up; {@code difference} is computed − stated. */
    public record DifferenceAnswer(
            String id,
            Text name,
            String formula,
            String stated,
            String computed,
            String difference,
            Text explanation) {
        static DifferenceAnswer of(AnnouncementCheck c) {
            return new DifferenceAnswer(
                    c.id(),
                    c.name(),
                    c.formula(),
                    decimal(c.stated().value()),
                    decimal(c.computed()),
                    decimal(c.difference()),
                    c.explanation());
        }
    }

    public record TotalsAnswer(long appropriated, long granted, long paid, long left) {}

    public record Answer(
            int year,
            List<Integer> years,
            TotalsAnswer totals,
            List<ProgrammeAnswer> programmes,
            List<TargetAnswer> targets,
            List<AnnouncedAnswer> announced,
            List<DifferenceAnswer> differences) {}

    private final Budgets budgets;
    private final Today today;

    BudgetResource(Budgets budgets, Today today) {
        this.budgets = budgets;
        this.today = today;
    }

    /** Announced, appropriated, granted and paid; this year unless another is asked. */
    @GET
    public Answer of(@QueryParam("year") @Nullable String year) {
        YearBudget budget = budgets.of(Year.of(year, today));
        return new Answer(
                budget.year(),
                budget.years(),
                new TotalsAnswer(
                        budget.appropriated(), budget.granted(), budget.paid(), budget.left()),
                budget.lines().stream().map(ProgrammeAnswer::of).toList(),
                budget.targets().stream().map(TargetAnswer::of).toList(),
                budget.announced().stream().map(AnnouncedAnswer::of).toList(),
                budget.differences().stream().map(DifferenceAnswer::of).toList());
    }

    private static String decimal(BigDecimal value) {
        return value.toPlainString();
    }
}
