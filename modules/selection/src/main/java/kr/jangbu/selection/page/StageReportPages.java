package kr.jangbu.selection.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Document;
import kr.jangbu.office.Documents;
import kr.jangbu.office.Party;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.VisibleApplications;
import kr.jangbu.selection.report.FileStageReport;
import kr.jangbu.selection.report.StageReport;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;

/** A team files a report of its stage on the page of its application. */
@Path("/applications")
@RolesAllowed(Role.STARTUP)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
public class StageReportPages {
    private static final int LATEST_DOCUMENTS = 100;

    private final FileStageReport filing;
    private final VisibleApplications visible;
    private final Documents documents;
    private final ApplicationScreen screen;
    private final Pages pages;

    StageReportPages(
            FileStageReport filing,
            VisibleApplications visible,
            Documents documents,
            ApplicationScreen screen,
            Pages pages) {
        this.filing = filing;
        this.visible = visible;
        this.documents = documents;
        this.screen = screen;
        this.pages = pages;
    }

    @POST
    @Path("/{id}/stage-reports")
    @Idempotent
    public Response file(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Application application = visible.require(PathIds.uuid(id, "application"));
        Typed typed = Typed.of(sent);
        try {
            filing.file(application.id(), paper(application, typed));
        } catch (Problem fault) {
            return pages.show(Pages.INVALID, screen.of(application, typed, FormErrors.of(fault)));
        }
        return pages.seeOther(
                "/applications/" + id, Text.of("단계 보고를 제출했습니다.", "The report is filed."));
    }

    private StageReport.Paper paper(Application application, Typed typed) {
        List<Document> own = documents.of(Party.firm(application.firmId()), null, LATEST_DOCUMENTS);
        Document chosen =
                own.stream()
                        .filter(d -> d.id().toString().equals(typed.value("documentId")))
                        .findFirst()
                        .orElseThrow(() ->
                                Problem.invalid(
                                        "documentId",
                                        Text.of(
                                                "귀사가 올린 서류에서 골라 주십시오.",
                                                "Choose one of your firm's documents.")));
        String note = typed.value("note");
        if (note.isEmpty() || note.length() > StageReport.NOTE_CHARS) {
            throw Problem.invalid(
                    "note",
                    Text.of(
                            "무엇을 보이는 서류인지 1,000자 이내로 적어 주십시오.",
                            "Say in at most 1,000 characters what it shows."));
        }
        return new StageReport.Paper(chosen.id(), chosen.sha256(), note);
    }
}
