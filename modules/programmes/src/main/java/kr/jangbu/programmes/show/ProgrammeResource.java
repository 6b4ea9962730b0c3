package kr.jangbu.programmes.show;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.programmes.Announcement.Unit;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.appropriate.Budget;
import kr.jangbu.programmes.show.ValueAnswer.SourceAnswer;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Page;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The catalogue of programmes and where their money stands. Public. */
@Path("/api/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class ProgrammeResource {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    public record ParameterAnswer(Text name, Unit unit, List<ValueAnswer> values) {}

    /**
     * A programme.
     *
     * @param open whether firms may apply today
     * @param missing what would have to be recorded first
     * @param announced figures that stand beside it and rule nothing
     * @param loan null for what doesn't lend
     * @param guarantee null for what doesn't guarantee
     */
    public record Answer(
            String id,
            Text name,
            Text about,
            String agency,
            Programme.Instrument instrument,
            Programme.Status status,
            boolean open,
            List<String> missing,
            List<FigureAnswer> announced,
            Map<String, ParameterAnswer> parameters,
            @Nullable LoanAnswer loan,
            @Nullable GuaranteeAnswer guarantee,
            Map<String, SourceAnswer> sources) {}

    /** Won; {@code appropriated = held + paid + left}, {@code granted = held + paid}. */
    public record BudgetAnswer(
            String programmeId,
            int year,
            List<FigureAnswer> announced,
            long appropriated,
            long held,
            long granted,
            long paid,
            long left) {}

    private final Programmes programmes;
    private final Budget budget;
    private final Today today;

    ProgrammeResource(Programmes programmes, Budget budget, Today today) {
        this.programmes = programmes;
        this.budget = budget;
        this.today = today;
    }

    /** Every programme, by id. */
    @GET
    public Page<Answer> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 1);
        List<Programme> found =
                programmes.all().stream()
                        .sorted(Comparator.comparing(Programme::id))
                        .filter(p -> after == null || p.id().compareTo(after.text(0)) > 0)
                        .limit(size + 1L)
                        .toList();
        LocalDate day = today.businessDate();
        return Page.of(found, size, p -> Cursor.of(p.id())).map(p -> describe(p, day));
    }

    @GET
    @Path("/{id}")
    public Answer read(@PathParam("id") String id) {
        return describe(require(id), today.businessDate());
    }

    /** Announced against appropriated against granted against paid, for one budget year. */
    @GET
    @Path("/{id}/budget")
    public BudgetAnswer budget(
            @PathParam("id") String id, @QueryParam("year") @Nullable String year) {
        Programme programme = require(id);
        int budgetYear = year == null ? today.businessDate().getYear() : year(year);
        Budget.Standing standing = budget.of(id, budgetYear);
        return new BudgetAnswer(
                id,
                budgetYear,
                announced(programme),
                standing.appropriated(),
                standing.held(),
                standing.granted(),
                standing.paid(),
                standing.left());
    }

    private Answer describe(Programme p, LocalDate day) {
        Map<String, ParameterAnswer> parameters = new TreeMap<>();
        p.furtherParameters()
                .forEach((key, parameter) ->
                        parameters.put(
                                key,
                                new ParameterAnswer(
                                        parameter.name(),
                                        parameter.unit(),
                                        ValueAnswer.series(parameter.values()))));
        return new Answer(
                p.id(),
                p.name(),
                p.about(),
                p.agency(),
                p.instrument(),
                p.statusOn(day),
                programmes.isOpen(p, day),
                programmes.missing(p, day),
                announced(p),
                parameters,
                p.loan() == null ? null : LoanAnswer.of(programmes, p, day),
                p.guarantee() == null ? null : GuaranteeAnswer.of(programmes, p),
                ValueAnswer.sources(p.sources()));
    }

    private List<FigureAnswer> announced(Programme programme) {
        return programmes.announcedFor(programme).stream().map(FigureAnswer::of).toList();
    }

    private Programme require(String id) {
        return programmes.find(id).orElseThrow(() -> Problem.notFound("programme"));
    }

    private static int year(String written) {
        if (!written.matches("[0-9]{4}")) {
            throw Problem.invalid("year", "must be a year of four digits");
        }
        int year = Integer.parseInt(written);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Problem.invalid("year", "must be %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return year;
    }
}
