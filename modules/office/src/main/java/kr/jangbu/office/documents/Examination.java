package kr.jangbu.office.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.DocumentKinds;
import kr.jangbu.office.Documents;
import kr.jangbu.office.FileType;
import kr.jangbu.office.VirusScan;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Looks at a file before it is kept: size, kind, content against name, malicious content. */
@ApplicationScoped
public class Examination {
    private static final int MAX_NAME_LENGTH = 200;
    private static final String UNSAID = "application/octet-stream";

    private final DocumentKinds kinds;
    private final VirusScan scanner;

    Examination(DocumentKinds kinds, VirusScan scanner) {
        this.kinds = kinds;
        this.scanner = scanner;
    }

    /**
     * What the content is.
     *
     * @throws Problem INVALID, TOO_LARGE
     */
    public FileType typeOf(String kind, Documents.Incoming file) {
        DocumentKinds.Kind wanted =
                kinds.find(kind)
                        .orElseThrow(() ->
                                Problem.invalid(
                                        "kind",
                                        Text.of(
                                                "받는 서류가 아닙니다.",
                                                "must be one of "
                                                        + kinds.all().stream()
                                                                .map(DocumentKinds.Kind::kind)
                                                                .toList())));
        requireSize(file.content().length);
        FileType type = Contents.typeOf(file.content());
        if (type == null) {
            throw refused(
                    "이 형식의 파일은 받지 않습니다. PDF, 그림(PNG, JPEG), 매크로 없는 문서(XLSX, DOCX, PPTX, HWPX, HWP), 텍스트만"
                            + " 받습니다.",
                    "this kind of file is not taken: PDF, PNG, JPEG, XLSX, DOCX, PPTX, HWPX, HWP"
                            + " without macros, or text");
        }
        if (!type.isName(file.name())) {
            throw refused(
                    "파일 이름의 확장자와 내용이 다릅니다. 내용은 %s입니다.".formatted(type),
                    "the name does not fit the content, which is " + type);
        }
        if (!isDeclared(type, file.mediaType())) {
            throw refused(
                    "보낸 형식과 내용이 다릅니다. 내용은 %s입니다.".formatted(type),
                    "it was sent as %s, and the content is %s"
                            .formatted(file.mediaType(), type.mediaType()));
        }
        if (!wanted.takes(type)) {
            throw refused(
                    "이 서류는 %s 형식으로만 받습니다.".formatted(wanted.types()),
                    "this document is taken as " + wanted.types() + " only");
        }
        return type;
    }

    /** The test signature is refused whether or not a scanner is set up. */
    public VirusScan.Verdict scan(byte[] content) {
        return Eicar.isIn(content) ? VirusScan.Verdict.INFECTED : scanner.scan(content);
    }

    /** Its last part, without what no file system and no header takes. */
    public String name(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean =
                last.replaceAll("[\\p{Cntrl}\"<>:|?*\u202a-\u202e\u2066-\u2069]", "_").strip();
        return clean.length() <= MAX_NAME_LENGTH
                ? clean
                : clean.substring(clean.length() - MAX_NAME_LENGTH);
    }

    private void requireSize(int bytes) {
        if (bytes == 0) {
            throw refused("빈 파일입니다.", "the file is empty");
        }
        if (bytes > kinds.maxBytes()) {
            throw Problem.of(
                            ProblemType.TOO_LARGE,
                            Text.of(
                                    "파일은 %,d바이트까지 받습니다.".formatted(kinds.maxBytes()),
                                    "a document may have at most %,d bytes"
                                            .formatted(kinds.maxBytes())))
                    .with("maxBytes", kinds.maxBytes());
        }
    }

    /** Browsers differ in what they call text and Korean word processing. */
    private static boolean isDeclared(FileType type, @Nullable String said) {
        if (said == null || said.isBlank()) {
            return true;
        }
        String bare = said.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case TEXT -> bare.startsWith("text/") || bare.equals(UNSAID) || isSheet(bare);
            case HWP, HWPX -> bare.equals(UNSAID) || bare.contains("hwp");
            case PDF, PNG, JPEG, XLSX, DOCX, PPTX ->
                    bare.equals(UNSAID) || bare.equals(type.mediaType());
        };
    }

    /** What Windows calls a file of comma-separated values. */
    private static boolean isSheet(String bare) {
        return bare.equals("application/vnd.ms-excel") || bare.equals("application/csv");
    }

    private static Problem refused(String ko, String en) {
        return Problem.invalid("file", Text.of(ko, en));
    }
}
