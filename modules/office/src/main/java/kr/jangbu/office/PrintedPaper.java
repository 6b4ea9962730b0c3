package kr.jangbu.office;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What the house prints, as PDF: fonts embedded, tagged for screen readers (PDF/UA). Knows nothing
 * of what it says.
 */
public final class PrintedPaper {
    private static final String FONT = "NanumGothic";
    private static final int BOLD = 700;

    private PrintedPaper() {}

    /**
     * @param html well-formed, with a title, a description and a subject; its font family is {@code
     *     NanumGothic}
     */
    public static byte[] pdf(String html) {
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
            throw new UncheckedIOException("cannot print", e);
        }
        return pdf.toByteArray();
    }
}
