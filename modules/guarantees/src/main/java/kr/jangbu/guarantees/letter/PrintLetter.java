package kr.jangbu.guarantees.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import kr.jangbu.foundation.Won;
import kr.jangbu.office.PrintedPaper;
import kr.jangbu.office.QrCode;
import kr.jangbu.web.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A letter of guarantee as a PDF on one page of A4, in Korean, with a code that leads to the page
 * where anybody checks it. Not signed itself: what is signed is the text, which the page shows.
 */
@Singleton
public class PrintLetter {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu년 M월 d일", Locale.KOREAN);

    /** What the page is filled with. */
    public record Sheet(Letter letter, String address, String code) {
        public String day(LocalDate day) {
            return DAY.format(day);
        }

        /** {@code 8,500만원 (₩85,000,000)}. */
        public String won(long amount) {
            return "%s (%s)".formatted(Won.korean(amount), Won.exact(amount));
        }

        public String percent() {
            return letter.content().ratio().movePointRight(2).stripTrailingZeros().toPlainString()
                    + " %";
        }
    }

    @CheckedTemplate(basePath = "guarantees")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance sheet(Sheet sheet);
    }

    private final Letters letters;
    private final String publicUrl;

    PrintLetter(Letters letters, @ConfigProperty(name = "jangbu.public-url") String publicUrl) {
        this.letters = letters;
        this.publicUrl = publicUrl;
    }

    /**
     * The latest version, as an answer to download.
     *
     * @throws Problem NOT_FOUND before there is one
     */
    public Response answer(UUID guaranteeId) {
        Letter letter = letters.latest(guaranteeId).orElseThrow(() -> Problem.notFound("letter"));
        return Response.ok(pdf(letter), "application/pdf")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-v%d.pdf\""
                                .formatted(letter.number(), letter.letterVersion()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    byte[] pdf(Letter letter) {
        String address = publicUrl + "/letters/" + letter.number();
        return PrintedPaper.pdf(
                Templates.sheet(new Sheet(letter, address, QrCode.dataUri(address))).render());
    }
}
