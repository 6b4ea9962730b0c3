package kr.jangbu.selection.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.award.CallForReplacement;
import kr.jangbu.selection.award.OpenStageReview;
import kr.jangbu.selection.award.Stages;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.Language;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The stages of a call's awards: when they end, their reviews, calls for seats that came free. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class StageResource {
    /**
     * One stage.
     *
     * @param survivors the most that go on after it
     * @param passTotal a decimal string; null where there is no mark
     * @param dueOn from which on it may be reviewed; null before the call's result
     * @param teams how many are in it now
     * @param reviewCallId the call that reviews it, with its panel, ranking and result
     * @param replacementCallId the call for seats that its review left free
     */
    public record StageAnswer(
            int number,
            String name,
            String state,
            int survivors,
            @Nullable String passTotal,
            @Nullable LocalDate dueOn,
            int teams,
            @Nullable UUID reviewCallId,
            @Nullable UUID replacementCallId) {}

    public record StagesAnswer(List<StageAnswer> items) {}

    private final Calls calls;
    private final Stages stages;
    private final OpenStageReview openReview;
    private final CallForReplacement replacement;
    private final CallAnswers answers;
    private final Language language;

    StageResource(
            Calls calls,
            Stages stages,
            OpenStageReview openReview,
            CallForReplacement replacement,
            CallAnswers answers,
            Language language) {
        this.calls = calls;
        this.stages = stages;
        this.openReview = openReview;
        this.replacement = replacement;
        this.answers = answers;
        this.language = language;
    }

    /** All stages, the first first. */
    @GET
    @Path("/calls/{id}/stages")
    @RolesAllowed({Role.OFFICER, Role.AUDITOR, Role.STARTUP})
    public StagesAnswer list(@PathParam("id") String id) {
        Call call =
                calls.findByIdOptional(PathIds.uuid(id, "call"))
                        .filter(c -> c.state().isPublic() || answers.isOffice(c))
                        .orElseThrow(() -> Problem.notFound("call"));
        return new StagesAnswer(stages.of(call).stream().map(this::answer).toList());
    }

    /** Opens the review of a stage; the answer is the call that reviews it. */
    @POST
    @Path("/calls/{id}/stages/{number}/review")
    @Idempotent
    public Response open(@PathParam("id") String id, @PathParam("number") String number) {
        if (!number.matches("[1-9][0-9]{0,2}")) {
            throw Problem.notFound("stage");
        }
        return answers.created(openReview.open(PathIds.uuid(id, "call"), Integer.parseInt(number)));
    }

    /** Drafts a call for the seats that the last review left free. */
    @POST
    @Path("/calls/{id}/replacement")
    @Idempotent
    public Response replace(@PathParam("id") String id) {
        return answers.created(replacement.draft(PathIds.uuid(id, "call")));
    }

    private StageAnswer answer(Stages.Standing s) {
        BigDecimal mark = s.stage().passTotal();
        Text name = s.stage().name();
        return new StageAnswer(
                s.stage().number(),
                language.text(name),
                s.state().name(),
                s.stage().survivors(),
                mark == null ? null : mark.toPlainString(),
                s.dueOn(),
                s.teams(),
                s.review() == null ? null : s.review().id(),
                s.replacement() == null ? null : s.replacement().id());
    }
}
