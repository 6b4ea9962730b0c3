package kr.jangbu.office.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Documents;
import kr.jangbu.web.problem.Problem;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A file that came with a form. */
public final class Upload {
    private Upload() {}

    /**
     * Reads it.
     *
     * @throws Problem INVALID (field {@code file}) when none was chosen
     */
    public static Documents.Incoming read(@Nullable FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw Problem.invalid("file", Text.of("파일을 골라 주십시오.", "choose a file"));
        }
        try {
            return new Documents.Incoming(
                    file.fileName(), file.contentType(), Files.readAllBytes(file.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read an uploaded file", e);
        }
    }
}
