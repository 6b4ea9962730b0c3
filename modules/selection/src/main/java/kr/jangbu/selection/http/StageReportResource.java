package kr.jangbu.selection.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.jangbu.office.Role;
import kr.jangbu.selection.VisibleApplications;
import kr.jangbu.selection.report.FileStageReport;
import kr.jangbu.selection.report.StageReport;
import kr.jangbu.selection.report.StageReports;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;

/** Reports of a team for the review of its stage; read by all who may read the application. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STARTUP, Role.REVIEWER, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class StageReportResource {
    /** A document of the firm and what it shows. */
    public record ReportRequest(
            @NotNull UUID documentId,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @NotBlank @Size(max = StageReport.NOTE_CHARS) String note) {}

    public record ReportAnswer(
            UUID id, int stage, UUID documentId, String sha256, String note, Instant filedAt) {
        static ReportAnswer of(StageReport r) {
            return new ReportAnswer(
                    r.id(), r.stage(), r.documentId(), r.sha256(), r.note(), r.filedAt());
        }
    }

    public record ReportsAnswer(List<ReportAnswer> items) {}

    private final FileStageReport filing;
    private final StageReports reports;
    private final VisibleApplications visible;

    StageReportResource(FileStageReport filing, StageReports reports, VisibleApplications visible) {
        this.filing = filing;
        this.reports = reports;
        this.visible = visible;
    }

    /** Files one for the stage that the award of the application is in. */
    @POST
    @Path("/applications/{id}/stage-reports")
    @RolesAllowed(Role.STARTUP)
    @Idempotent
    public Response file(@PathParam("id") String id, @Valid @NotNull ReportRequest request) {
        StageReport report =
                filing.file(
                        PathIds.uuid(id, "application"),
                        new StageReport.Paper(
                                request.documentId(), request.sha256(), request.note().strip()));
        return Response.status(Response.Status.CREATED).entity(ReportAnswer.of(report)).build();
    }

    /**
     * Of an application that won, all of its award; of an entrant of a review, those of the stage.
     */
    @GET
    @Path("/applications/{id}/stage-reports")
    public ReportsAnswer list(@PathParam("id") String id) {
        return new ReportsAnswer(
                reports.of(visible.require(PathIds.uuid(id, "application"))).stream()
                        .map(ReportAnswer::of)
                        .toList());
    }
}
