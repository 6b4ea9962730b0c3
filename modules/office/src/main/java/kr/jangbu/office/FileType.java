package kr.jangbu.office;

import java.util.List;
import java.util.Locale;

/** The kinds of file that we take. Office files with macros and the old binary ones are not. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    HWPX("application/hwp+zip", "hwpx"),
    HWP("application/x-hwp", "hwp"),
    /** Plain text or comma-separated values. */
    TEXT("text/plain", "txt", "csv");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a file of this type may have this name. */
    public boolean isName(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(e -> lower.endsWith("." + e));
    }

    /** The first extension, without its dot. */
    public String extension() {
        return extensions.getFirst();
    }
}
