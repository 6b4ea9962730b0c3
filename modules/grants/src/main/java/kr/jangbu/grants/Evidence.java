package kr.jangbu.grants;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that shows something, named by its content: whoever holds the file can prove that it
 * is this one.
 */
@Embeddable
public class Evidence {
    @Column(name = "document_name")
    private String name;

    private String sha256;

    @Column(name = "document_id")
    private @Nullable UUID documentId;

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    /**
     * A document.
     *
     * @param name as people call it, e.g. {@code 세금계산서 2026-03.pdf}
     * @param sha256 of its bytes, 64 hexadecimal digits in lower case
     * @param documentId where the house keeps it; null only in evidence from before it was kept
     *     here
     */
    public Evidence(String name, String sha256, @Nullable UUID documentId) {
        this.name = name;
        this.sha256 = sha256;
        this.documentId = documentId;
    }

    public String name() {
        return name;
    }

    public String sha256() {
        return sha256;
    }

    public @Nullable UUID documentId() {
        return documentId;
    }
}
