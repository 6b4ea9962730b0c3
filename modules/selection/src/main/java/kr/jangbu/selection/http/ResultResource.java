package kr.jangbu.selection.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.VisibleApplications;
import kr.jangbu.selection.appeal.AppealClock;
import kr.jangbu.selection.award.StoredRanking;
import kr.jangbu.selection.award.StoredRankings;
import kr.jangbu.selection.score.Review;
import kr.jangbu.selection.score.Reviews;
import kr.jangbu.selection.score.SheetContent;
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
    /** What a reviewer wrote on a criterion or gate; who it was is not told. */
    public record WrittenReason(String about, String reason) {}

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
            List<WrittenReason> written,
            @Nullable LocalDate noticeOn,
            LocalDate appealUntil,
            int appealDaysLeft) {}

    private final VisibleApplications applications;
    private final StoredRankings rankings;
    private final Reviews reviews;
    private final Calls calls;
    private final AppealClock clock;
    private final Today today;
    private final Language language;

    ResultResource(
            VisibleApplications applications,
            StoredRankings rankings,
            Reviews reviews,
            Calls calls,
            AppealClock clock,
            Today today,
            Language language) {
        this.applications = applications;
        this.rankings = rankings;
        this.reviews = reviews;
        this.calls = calls;
        this.clock = clock;
        this.today = today;
        this.language = language;
    }

    /** Not there before two officers have made the ranking the result. */
    @GET
    public ResultAnswer read(@PathParam("id") String id) {
        Application application = applications.require(PathIds.uuid(id, "application"));
        StoredRanking result =
                rankings.result(application.callId()).orElseThrow(() -> Problem.notFound("result"));
        LocalDate noticeOn = result.confirmedOn();
        int days = calls.findById(application.callId()).terms().outcome().appealDays();
        LocalDate until = clock.lastDay(noticeOn == null ? today.businessDate() : noticeOn, days);
        return new ResultAnswer(
                application.id(),
                application.number(),
                application.state().name(),
                application.reason(),
                result.placed(application.id())
                        .map(p -> PlacedAnswer.of(p, language))
                        .orElseThrow(() -> Problem.notFound("result")),
                written(application),
                noticeOn,
                until,
                clock.daysLeft(today.businessDate(), until));
    }

    private List<WrittenReason> written(Application application) {
        return reviews.ofApplication(application.id()).stream()
                .filter(Review::isSubmitted)
                .map(Review::content)
                .flatMap(ResultResource::reasons)
                .sorted(
                        Comparator.comparing(WrittenReason::about)
                                .thenComparing(WrittenReason::reason))
                .toList();
    }

    private static Stream<WrittenReason> reasons(SheetContent content) {
        return Stream.concat(
                content.marks().entrySet().stream()
                        .map(e -> new WrittenReason(e.getKey(), e.getValue().reason())),
                content.gates().entrySet().stream()
                        .map(e -> new WrittenReason(e.getKey(), e.getValue().reason())));
    }
}
