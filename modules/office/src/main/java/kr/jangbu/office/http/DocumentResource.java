package kr.jangbu.office.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Document;
import kr.jangbu.office.Documents;
import kr.jangbu.office.Party;
import kr.jangbu.office.Role;
import kr.jangbu.office.documents.Attachment;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Handing in documents and reading them back. */
@Path("/api/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DocumentResource {
    private final Documents documents;
    private final Caller caller;

    DocumentResource(Documents documents, Caller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    /**
     * Files a document of the firm or agency for which the caller acts. The body is the file.
     *
     * @param fileName as people know it, with its ending
     */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Idempotent
    @RolesAllowed({Role.STARTUP, Role.OFFICER})
    public Response file(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("fileName") @Nullable String fileName,
            byte[] content) {
        if (kind == null || kind.isBlank()) {
            throw Problem.invalid("kind", Text.of("서류 종류를 골라 주십시오.", "is required"));
        }
        if (fileName == null || fileName.isBlank()) {
            throw Problem.invalid("fileName", Text.of("파일 이름을 적어 주십시오.", "is required"));
        }
        Document document =
                documents.store(
                        own(),
                        kind.strip(),
                        new Documents.Incoming(
                                fileName.strip(), MediaType.APPLICATION_OCTET_STREAM, content));
        return Response.created(URI.create("/api/v1/documents/" + document.id()))
                .entity(DocumentAnswer.of(document))
                .build();
    }

    /**
     * The caller's own documents, the newest first; for officers and auditors those of a firm.
     *
     * @param firm a firm's id; left out, one's own firm or agency
     */
    @GET
    @RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
    public Page<DocumentAnswer> list(
            @QueryParam("firm") @Nullable String firm,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Party owner = firm == null ? own() : visible(firm);
        return Page.<Document>of(
                        documents.of(owner, Cursor.read(cursor, 2), size + 1),
                        size,
                        d -> Cursor.of(d.filedAt(), d.id()))
                .map(DocumentAnswer::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR, Role.REVIEWER})
    public DocumentAnswer read(@PathParam("id") String id) {
        return DocumentAnswer.of(documents.require(PathIds.uuid(id, "document")));
    }

    /**
     * The content, to be saved.
     *
     * @param reason why it must be seen, 2 to 500 characters; needed for another's document, and
     *     logged
     */
    @GET
    @Path("/{id}/content")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR, Role.REVIEWER})
    public Response content(
            @PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
        UUID documentId = PathIds.uuid(id, "document");
        byte[] content = documents.read(documentId, reason);
        return Attachment.of(documents.require(documentId), content);
    }

    private Party own() {
        return caller.firmIfAny().map(Party::firm).orElseGet(() -> Party.agency(caller.agency()));
    }

    private Party visible(String firm) {
        if (!firm.matches("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")) {
            throw Problem.invalid("firm", "must be a firm's id");
        }
        Party owner = Party.firm(UUID.fromString(firm));
        boolean mayAll = caller.has(Role.AUDITOR) || caller.officership().isPresent();
        return mayAll || owner.equals(own()) ? owner : notThere();
    }

    private static Party notThere() {
        throw Problem.notFound("firm");
    }
}
