package kr.jangbu.firms.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kr.jangbu.firms.certificate.Certificate;
import kr.jangbu.firms.certificate.Certificates;
import kr.jangbu.firms.certificate.PrintCertificate;
import kr.jangbu.firms.designate.Designation;
import kr.jangbu.firms.designate.VisibleDesignations;
import kr.jangbu.office.Role;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.problem.Problem;

/** The certificate of the latest period, to print. */
@Path("/api/v1/designations/{id}/certificate")
@Produces(MediaType.WILDCARD)
@RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class CertificatePrintResource {
    private final VisibleDesignations visible;
    private final Certificates certificates;
    private final PrintCertificate print;

    CertificatePrintResource(
            VisibleDesignations visible, Certificates certificates, PrintCertificate print) {
        this.visible = visible;
        this.certificates = certificates;
        this.print = print;
    }

    @GET
    public Response read(@PathParam("id") String id) {
        Designation designation = visible.require(PathIds.uuid(id, "designation"));
        Certificate certificate =
                certificates.of(designation.id()).stream()
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("certificate"));
        return Response.ok(print.pdf(certificate), "application/pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.pdf\"".formatted(certificate.number()))
                .build();
    }
}
