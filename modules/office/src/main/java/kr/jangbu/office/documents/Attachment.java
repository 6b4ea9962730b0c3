package kr.jangbu.office.documents;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kr.jangbu.office.Document;

/**
 * A document's content on its way out: to be saved, never shown by the browser as a page of ours.
 */
public final class Attachment {
    private Attachment() {}

    /**
     * With its own name for those who can read it (RFC 6266, RFC 8187), else {@code document.…}.
     */
    public static Response of(Document document, byte[] content) {
        String encoded =
                URLEncoder.encode(document.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        String disposition =
                "attachment; filename=\"document.%s\"; filename*=UTF-8''%s"
                        .formatted(document.type().extension(), encoded);
        return Response.ok(content)
                .type(document.type().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .build();
    }
}
