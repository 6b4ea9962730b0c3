package kr.jangbu.loans.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.loans.VisibleLoans;
import kr.jangbu.loans.recourse.RefusalNotice;
import kr.jangbu.office.Reconsideration;
import kr.jangbu.office.Role;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.Language;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Why a loan was refused, and what can be done. */
@Path("/api/v1/loans/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class LoanRefusalResource {
    /**
     * A clause that stood in the way.
     *
     * @param reapply {@code AT_ONCE}, {@code LATER} or {@code ELSEWHERE}
     */
    public record ClauseAnswer(
            String code, String message, String citation, String remedy, String reapply) {}

    /**
     * The notice.
     *
     * @param reapplyFrom null: as each clause says
     * @param askUntil the last day to ask for a reconsideration
     */
    public record RefusalAnswer(
            LocalDate refusedOn,
            String reason,
            @Nullable LocalDate reapplyFrom,
            List<ClauseAnswer> clauses,
            LocalDate askUntil,
            boolean mayAsk,
            @Nullable UUID reconsiderationId) {}

    private final VisibleLoans visible;
    private final RefusalNotice notice;
    private final Language language;

    LoanRefusalResource(VisibleLoans visible, RefusalNotice notice, Language language) {
        this.visible = visible;
        this.notice = notice;
        this.language = language;
    }

    /** The latest; 404 where there was none. */
    @GET
    @Path("/refusal")
    public RefusalAnswer refusal(@PathParam("id") String id) {
        RefusalNotice.Content content = notice.of(visible.require(PathIds.uuid(id, "loan")));
        if (content == null) {
            throw Problem.notFound("refusal");
        }
        Reconsideration asked = content.asked();
        return new RefusalAnswer(
                content.refusal().refusedOn(),
                content.refusal().reason(),
                content.refusal().reapplyFrom(),
                content.clauses().stream()
                        .map(c ->
                                new ClauseAnswer(
                                        c.finding().code(),
                                        language.text(c.finding().message()),
                                        c.finding().citation(),
                                        language.text(c.change().remedy()),
                                        c.change().reapply().name()))
                        .toList(),
                content.askUntil(),
                content.mayAsk(),
                asked == null ? null : asked.id());
    }
}
