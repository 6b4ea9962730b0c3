package kr.jangbu.selection.http;

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
import kr.jangbu.office.Role;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.VisibleApplications;
import kr.jangbu.selection.appeal.ResultNotice;
import kr.jangbu.selection.appeal.ResultNotices;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.Language;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The notice of result (결과 통지) of one application, with its reasons and the clock of appeals. */
@Path("/api/v1/applications/{id}/result")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class ResultResource {
    /**
     * The notice.
     *
     * @param written why the reviewers scored as they did, in no order that tells who wrote it
     * @param appealUntil the last day on which an appeal may be filed
     * @param appealDaysLeft business days left, today included
     */
    public record ResultAnswer(
            UUID applicationId,
            String number,
            String state,
            @Nullable String reason,
            PlacedAnswer placed,
            List<ResultNotice.Written> written,
            LocalDate noticeOn,
            LocalDate appealUntil,
            int appealDaysLeft) {}

    private final VisibleApplications applications;
    private final ResultNotices notices;
    private final Language language;

    ResultResource(VisibleApplications applications, ResultNotices notices, Language language) {
        this.applications = applications;
        this.notices = notices;
        this.language = language;
    }

    /** Not there before two officers have made the ranking the result. */
    @GET
    public ResultAnswer read(@PathParam("id") String id) {
        Application application = applications.require(PathIds.uuid(id, "application"));
        ResultNotice notice =
                notices.about(application).orElseThrow(() -> Problem.notFound("result"));
        return new ResultAnswer(
                application.id(),
                application.number(),
                application.state().name(),
                application.reason(),
                PlacedAnswer.of(notice.placed(), notice.terms(), language),
                notice.written(),
                notice.noticeOn(),
                notice.appealUntil(),
                notice.appealDaysLeft());
    }
}
