package kr.jangbu.firms.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import kr.jangbu.firms.designate.CertificateCheck;
import kr.jangbu.web.problem.Problem;

/** Anybody checks a certificate by its number. */
@Path("/api/v1/certificates")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class CertificateResource {
    /**
     * A certificate, and whether it counts.
     *
     * @param text what is signed, in UTF-8
     * @param signature Ed25519, base64
     * @param publicKey PEM
     */
    public record CertificateAnswer(
            String number,
            String state,
            String firm,
            String businessRegistrationNumber,
            String programmeId,
            LocalDate validFrom,
            LocalDate validTo,
            LocalDate issuedOn,
            String text,
            String signature,
            String publicKey) {
        static CertificateAnswer of(CertificateCheck.Checked checked) {
            var certificate = checked.certificate();
            var content = certificate.content();
            return new CertificateAnswer(
                    certificate.number(),
                    checked.state().name(),
                    content.firmName(),
                    content.registrationNumber(),
                    content.programmeId(),
                    content.validFrom(),
                    content.validTo(),
                    content.issuedOn(),
                    certificate.text(),
                    certificate.signature(),
                    certificate.publicKey());
        }
    }

    private final CertificateCheck check;

    CertificateResource(CertificateCheck check) {
        this.check = check;
    }

    @GET
    @Path("/{number}")
    public CertificateAnswer read(@PathParam("number") String number) {
        return check.of(number)
                .map(CertificateAnswer::of)
                .orElseThrow(() -> Problem.notFound("certificate"));
    }
}
