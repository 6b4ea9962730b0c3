package kr.jangbu.selection.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.VisibleApplications;
import kr.jangbu.selection.appeal.Appeal;
import kr.jangbu.selection.appeal.Appeals;
import kr.jangbu.selection.appeal.DecideAppeal;
import kr.jangbu.selection.appeal.ResultNotice;
import kr.jangbu.selection.appeal.ResultNotices;
import kr.jangbu.selection.award.Award;
import kr.jangbu.selection.award.Awards;
import kr.jangbu.selection.award.EndAward;
import kr.jangbu.selection.award.ResultText;
import kr.jangbu.selection.panel.RaiseObjection;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The notice of result on screen, and what its firm may do: appeal, or give the award up. */
@Path("/applications")
@RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ResultPages {
    /**
     * What the page shows beside the notice; {@code award} and {@code appeal} where there is one.
     */
    public record View(ResultNotice notice, @Nullable Award award, @Nullable Appeal appeal) {
        public List<Text> reasons() {
            return notice.placed().reasons().stream()
                    .map(r -> ResultText.of(r, notice.terms()))
                    .toList();
        }

        /** A mean as people write it. */
        public String points(String criterion) {
            BigDecimal mean = notice.placed().score().points().get(criterion);
            return mean == null ? "–" : mean.stripTrailingZeros().toPlainString();
        }

        public String total() {
            return notice.placed().score().value().stripTrailingZeros().toPlainString();
        }

        public List<String> written(String about) {
            return notice.written().stream()
                    .filter(w -> w.about().equals(about))
                    .map(ResultNotice.Written::reason)
                    .toList();
        }

        public boolean isMet(String gate) {
            return notice.placed().score().gates().getOrDefault(gate, false);
        }
    }

    /** What the reader may do now. */
    public record May(boolean appeal, boolean renounce) {}

    @CheckedTemplate(basePath = "selection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance result(View view, May may, Typed typed, FormErrors errors);
    }

    private final VisibleApplications applications;
    private final ResultNotices notices;
    private final Appeals appeals;
    private final Awards awards;
    private final DecideAppeal decideAppeal;
    private final EndAward endAward;
    private final RaiseObjection raiseObjection;
    private final Caller caller;
    private final Pages pages;

    ResultPages(
            VisibleApplications applications,
            ResultNotices notices,
            Appeals appeals,
            Awards awards,
            DecideAppeal decideAppeal,
            EndAward endAward,
            RaiseObjection raiseObjection,
            Caller caller,
            Pages pages) {
        this.applications = applications;
        this.notices = notices;
        this.appeals = appeals;
        this.awards = awards;
        this.decideAppeal = decideAppeal;
        this.endAward = endAward;
        this.raiseObjection = raiseObjection;
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    @Path("/{id}/result")
    public Response show(@PathParam("id") String id) {
        return pages.show(page(id, Typed.nothing(), FormErrors.none()));
    }

    @POST
    @Path("/{id}/appeals")
    @RolesAllowed(Role.STARTUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response appeal(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        String grounds = typed.value("grounds");
        Application application = applications.require(application(id));
        boolean hasResult = notices.about(application).isPresent();
        try {
            if (grounds.isEmpty() || grounds.length() > Appeal.GROUNDS_CHARS) {
                throw Problem.invalid(
                        "grounds",
                        Text.of(
                                "이의신청 이유를 4,000자 이내로 적어 주십시오.",
                                "Give your grounds in at most 4,000 characters."));
            }
            decideAppeal.file(application.id(), grounds);
        } catch (Problem fault) {
            if (!hasResult) {
                throw fault;
            }
            return pages.show(Pages.INVALID, page(id, typed, FormErrors.of(fault)));
        }
        return pages.seeOther(
                "/applications/" + id + (hasResult ? "/result" : ""),
                Text.of("이의신청을 접수했습니다.", "Your appeal is filed."));
    }

    @POST
    @Path("/{id}/renunciation")
    @RolesAllowed(Role.STARTUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response renounce(@PathParam("id") String id) {
        UUID award =
                awards.ofApplication(applications.require(application(id)).id())
                        .map(Award::id)
                        .orElseThrow(() -> Problem.notFound("award"));
        endAward.renounce(award, null);
        return back(id, Text.of("선정을 포기했습니다.", "The award is given up."));
    }

    /** The applicant challenges a member of the panel (기피). */
    @POST
    @Path("/{id}/challenges")
    @RolesAllowed(Role.STARTUP)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response challenge(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        if (typed.value("challengeReason").isEmpty()) {
            throw Problem.invalid(
                    "challengeReason",
                    Text.of("기피 사유를 적어 주십시오.", "say why you challenge the reviewer"));
        }
        raiseObjection.challenge(
                application(id),
                PathIds.uuid(typed.value("reviewerId"), "reviewer"),
                typed.value("challengeReason"));
        return pages.seeOther(
                "/applications/" + id,
                Text.of(
                        "기피 신청을 접수했습니다. 담당자가 결정할 때까지 그 위원은 평가하지 않습니다.",
                        "Your challenge is filed. Until it is decided that reviewer does not read"
                                + " your application."));
    }

    private TemplateInstance page(String id, Typed typed, FormErrors errors) {
        Application application = applications.require(application(id));
        ResultNotice notice =
                notices.about(application).orElseThrow(() -> Problem.notFound("result"));
        View view =
                new View(
                        notice,
                        awards.ofApplication(application.id()).orElse(null),
                        appeals.about(application.id(), Appeal.Against.RESULT).orElse(null));
        return Templates.result(view, may(view), typed, errors);
    }

    private May may(View view) {
        Application application = view.notice().application();
        boolean own =
                caller.has(Role.STARTUP)
                        && caller.firmIfAny().filter(application.firmId()::equals).isPresent();
        return new May(
                own
                        && view.appeal() == null
                        && view.notice().appealDaysLeft() > 0
                        && DecideAppeal.isAgainst(application.state()),
                own && view.award() != null && view.award().isActive());
    }

    private Response back(String id, Text done) {
        return pages.seeOther("/applications/" + id + "/result", done);
    }

    private static UUID application(String id) {
        return PathIds.uuid(id, "application");
    }
}
