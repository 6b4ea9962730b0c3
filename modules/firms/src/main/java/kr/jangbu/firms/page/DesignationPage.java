package kr.jangbu.firms.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.jangbu.firms.certificate.Certificate;
import kr.jangbu.firms.certificate.Certificates;
import kr.jangbu.firms.certificate.PrintCertificate;
import kr.jangbu.firms.designate.VisibleDesignations;
import kr.jangbu.office.Role;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;

/** The address of one designation, the same for all who may see it. */
@Path("/designations/{id: [0-9a-fA-F-]{36}}")
@RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class DesignationPage {
    private final VisibleDesignations visible;
    private final Certificates certificates;
    private final PrintCertificate print;
    private final DesignationScreen screen;
    private final Pages pages;

    DesignationPage(
            VisibleDesignations visible,
            Certificates certificates,
            PrintCertificate print,
            DesignationScreen screen,
            Pages pages) {
        this.visible = visible;
        this.certificates = certificates;
        this.print = print;
        this.screen = screen;
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response show(@PathParam("id") String id) {
        return pages.show(screen.of(visible.require(uuid(id))));
    }

    /** The latest certificate, to print. */
    @GET
    @Path("/certificate")
    @Produces("application/pdf")
    public Response certificate(@PathParam("id") String id) {
        UUID designation = visible.require(uuid(id)).id();
        Certificate certificate =
                certificates.of(designation).stream()
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("certificate"));
        return Response.ok(print.pdf(certificate), "application/pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.pdf\"".formatted(certificate.number()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static UUID uuid(String id) {
        return PathIds.uuid(id, "designation");
    }
}
