package kr.jangbu.firms.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import kr.jangbu.firms.designate.CertificateCheck;
import kr.jangbu.foundation.Today;
import kr.jangbu.web.page.Pages;
import org.jspecify.annotations.Nullable;

/**
 * Where the code on a printed certificate leads, and who has only its number: whether it counts
 * today. For anybody.
 */
@Path("/certificates")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class CertificatePage {
    @CheckedTemplate(basePath = "designations")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance askNumber();

        static native TemplateInstance certificate(
                CertificateCheck.@Nullable Checked checked, String number, LocalDate today);
    }

    private final CertificateCheck check;
    private final Today today;
    private final Pages pages;

    CertificatePage(CertificateCheck check, Today today, Pages pages) {
        this.check = check;
        this.today = today;
        this.pages = pages;
    }

    /** Asks for a number, or leads to the page of the one that was typed. */
    @GET
    public Response ask(@QueryParam("number") @Nullable String number) {
        return number == null || number.isBlank()
                ? pages.show(Templates.askNumber())
                : Response.seeOther(
                                UriBuilder.fromPath("/certificates/{number}").build(number.strip()))
                        .build();
    }

    /** A number that was mistyped or never issued is a finding, told as such. */
    @GET
    @Path("/{number}")
    public Response show(@PathParam("number") String number) {
        CertificateCheck.Checked checked = check.of(number).orElse(null);
        Response.Status status = checked == null ? Response.Status.NOT_FOUND : Response.Status.OK;
        return pages.show(
                status.getStatusCode(),
                Templates.certificate(checked, number, today.businessDate()));
    }
}
