package kr.jangbu.office.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Document;
import kr.jangbu.office.DocumentKinds;
import kr.jangbu.office.Documents;
import kr.jangbu.office.Party;
import kr.jangbu.office.Role;
import kr.jangbu.office.documents.Attachment;
import kr.jangbu.office.documents.Upload;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Handing in documents on screen, and reading another's for a reason. */
@Path(DocumentPages.HREF)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class DocumentPages {
    static final String HREF = "/documents";
    private static final int ON_A_PAGE = 30;
    private static final int BYTES_OF_A_MEGABYTE = 1024 * 1024;

    /** A document and what its kind is called. */
    public record Row(Document document, Text kind) {}

    @CheckedTemplate(basePath = "office")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance documents(
                Page<Row> documents,
                List<DocumentKinds.Kind> kinds,
                String chosen,
                int megabytes,
                FormErrors errors);

        static native TemplateInstance document(
                Document document, Text kind, boolean own, String entered, FormErrors errors);
    }

    private final Documents documents;
    private final DocumentKinds kinds;
    private final Caller caller;
    private final Pages pages;

    DocumentPages(Documents documents, DocumentKinds kinds, Caller caller, Pages pages) {
        this.documents = documents;
        this.kinds = kinds;
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    @RolesAllowed({Role.STARTUP, Role.OFFICER})
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        return pages.show(listed(cursor, "", FormErrors.none()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent
    @RolesAllowed({Role.STARTUP, Role.OFFICER})
    public Response file(
            @RestForm("kind") @Nullable String kind, @RestForm("file") @Nullable FileUpload file) {
        String chosen = kind == null ? "" : kind;
        try {
            Document filed = documents.store(own(), chosen, Upload.read(file));
            return pages.seeOther(
                    HREF,
                    Text.of(
                            "서류를 접수했습니다: " + filed.fileName(),
                            "The document is filed: " + filed.fileName()));
        } catch (Problem fault) {
            return pages.show(Pages.INVALID, listed(null, chosen, faults(fault)));
        }
    }

    @GET
    @Path("/{id: [0-9a-fA-F-]{36}}")
    @RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR, Role.REVIEWER})
    public Response show(@PathParam("id") String id) {
        return pages.show(shown(id, "", FormErrors.none()));
    }

    /** Sends the content, to be saved. A POST, so that the reason does not stand in addresses. */
    @POST
    @Path("/{id: [0-9a-fA-F-]{36}}/content")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR, Role.REVIEWER})
    public Response content(
            @PathParam("id") String id, @FormParam("reason") @Nullable String reason) {
        UUID documentId = PathIds.uuid(id, "document");
        try {
            byte[] content = documents.read(documentId, reason);
            return Attachment.of(documents.require(documentId), content);
        } catch (Problem fault) {
            String entered = reason == null ? "" : reason;
            return pages.show(Pages.INVALID, shown(id, entered, FormErrors.of(fault)));
        }
    }

    private TemplateInstance listed(@Nullable String cursor, String chosen, FormErrors errors) {
        List<Document> found = documents.of(own(), Cursor.read(cursor, 2), ON_A_PAGE + 1);
        Page<Row> page =
                Page.<Document>of(found, ON_A_PAGE, d -> Cursor.of(d.filedAt(), d.id()))
                        .map(d -> new Row(d, kinds.name(d.kind())));
        return Templates.documents(
                page, kinds.all(), chosen, kinds.maxBytes() / BYTES_OF_A_MEGABYTE, errors);
    }

    private TemplateInstance shown(String id, String entered, FormErrors errors) {
        Document document = documents.require(PathIds.uuid(id, "document"));
        return Templates.document(
                document, kinds.name(document.kind()), documents.isOwn(document), entered, errors);
    }

    /** A file that is too large is the form's fault, too. */
    private static FormErrors faults(Problem fault) {
        return fault.type() == ProblemType.TOO_LARGE
                ? FormErrors.none().add("file", fault.spoken())
                : FormErrors.of(fault);
    }

    private Party own() {
        return caller.firmIfAny().map(Party::firm).orElseGet(() -> Party.agency(caller.agency()));
    }
}
