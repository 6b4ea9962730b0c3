package kr.jangbu.firms.certificate;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kr.jangbu.office.PrintedPaper;
import kr.jangbu.office.QrCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A certificate as a PDF on one page of A4: fonts embedded, tagged for screen readers (PDF/UA), in
 * Korean, with a code that leads to the page where anybody checks it. Not signed itself: what is
 * signed is the text, which the page shows.
 */
@Singleton
public class PrintCertificate {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu년 M월 d일", Locale.KOREAN);

    /** What the page is filled with. */
    public record Sheet(Certificate certificate, String address, String code) {
        public String from() {
            return DAY.format(certificate.content().validFrom());
        }

        public String to() {
            return DAY.format(certificate.content().validTo());
        }

        public String issued() {
            LocalDate day = certificate.content().issuedOn();
            return DAY.format(day);
        }
    }

    @CheckedTemplate(basePath = "certificate")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance sheet(Sheet sheet);
    }

    private final String publicUrl;

    PrintCertificate(@ConfigProperty(name = "jangbu.public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** Where anybody checks the certificate. */
    public String address(Certificate certificate) {
        return publicUrl + "/certificates/" + certificate.number();
    }

    public byte[] pdf(Certificate certificate) {
        String address = address(certificate);
        return PrintedPaper.pdf(
                Templates.sheet(new Sheet(certificate, address, QrCode.dataUri(address))).render());
    }
}
