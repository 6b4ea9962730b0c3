package kr.jangbu.firms.certificate;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A certificate as a PDF on one page of A4: fonts embedded, tagged for screen readers (PDF/UA), in
 * Korean, with a code that leads to the page where anybody checks it. Not signed itself: what is
 * signed is the text, which the page shows.
 */
@Singleton
public class PrintCertificate {
    private static final String FONT = "NanumGothic";
    private static final int BOLD = 700;
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
        return render(
                Templates.sheet(new Sheet(certificate, address, QrCode.dataUri(address))).render());
    }

    static byte[] render(String html) {
        XRLog.setLoggingEnabled(false);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> PrintFont.open("NanumGothic.ttf"), FONT)
                    .useFont(
                            () -> PrintFont.open("NanumGothicBold.ttf"),
                            FONT,
                            BOLD,
                            FontStyle.NORMAL,
                            true)
                    .usePdfUaAccessibility(true)
                    .withHtmlContent(html, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot render a certificate", e);
        }
        return pdf.toByteArray();
    }
}
