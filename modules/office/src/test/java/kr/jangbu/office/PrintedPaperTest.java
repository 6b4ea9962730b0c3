package kr.jangbu.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What programs read in a printed paper: what people read. */
class PrintedPaperTest {
    @Test
    void words_are_read_as_they_are_written_with_their_blanks() throws IOException {
        String body =
                """
                <p>지정번호 MAI-2026-000042-59</p>
                <p><b>(주)시험 기업 · Test Firm</b></p>
                <p>2026년 1월 2일 ~ 2029년 1월 1일</p>
                """;

        assertEquals(
                """
                지정번호 MAI-2026-000042-59
                (주)시험 기업 · Test Firm
                2026년 1월 2일 ~ 2029년 1월 1일
                """,
                read(body));
    }

    private static String read(String body) throws IOException {
        String page =
                """
                <html lang="ko"><head><title>지정서</title>
                <meta name="description" content="지정서"/><meta name="subject" content="지정서"/>
                <style>body { font-family: NanumGothic; }</style></head><body>%s</body></html>
                """
                        .formatted(body);
        try (PDDocument document = Loader.loadPDF(PrintedPaper.pdf(page))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
