package kr.jangbu.selection.apply;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.selection.ApplicationContent;

/**
 * What a firm has written so far; the whole of it each time.
 *
 * @param answers question code → text; empty while it is not written
 * @param declarations declaration code → yes or no; what is left out is not sworn
 */
public record ContentRequest(
        @NotNull @Size(max = 100) List<@NotNull @Pattern(regexp = CODE) String> fields,
        @NotNull @Size(max = 100)
                Map<@NotNull @Pattern(regexp = CODE) String, @NotNull @Size(max = 20_000) String>
                        answers,
        @NotNull @Size(max = 100)
                Map<@NotNull @Pattern(regexp = CODE) String, @NotNull Boolean> declarations,
        @NotNull @Size(max = 100) List<@NotNull @Valid DocumentRequest> documents) {
    private static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    private static final String SHA256 = "[0-9a-f]{64}";

    /**
     * One of the firm's documents, as what the call asks for.
     *
     * @param sha256 of its bytes, as the firm knows them
     */
    public record DocumentRequest(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull UUID documentId,
            @NotNull @Pattern(regexp = SHA256) String sha256) {}

    ApplicationContent content() {
        return new ApplicationContent(
                fields,
                answers,
                declarations,
                documents.stream()
                        .map(d ->
                                new ApplicationContent.Attachment(
                                        d.code(), d.documentId(), d.sha256()))
                        .toList());
    }
}
