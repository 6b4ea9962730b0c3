package kr.jangbu.office.http;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.office.NoticeToParty;
import kr.jangbu.office.Notices;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.Language;
import org.jspecify.annotations.Nullable;

/** What the house tells the caller and the firm or agency for which he acts. */
@Path("/api/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class NoticeResource {
    /**
     * One notice, in the reader's language.
     *
     * @param read whether this reader has read it
     */
    public record Told(UUID id, Instant toldAt, String text, String href, boolean read) {}

    private final Notices notices;
    private final Language language;

    NoticeResource(Notices notices, Language language) {
        this.notices = notices;
        this.language = language;
    }

    /** The newest first. */
    @GET
    public Page<Told> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        List<NoticeToParty> found = notices.mine(Cursor.read(cursor, 2), size + 1);
        Set<UUID> read = notices.read(found);
        return Page.<NoticeToParty>of(found, size, n -> Cursor.of(n.toldAt(), n.id()))
                .map(n ->
                        new Told(
                                n.id(),
                                n.toldAt(),
                                language.text(n.text()),
                                n.href(),
                                read.contains(n.id())));
    }

    @POST
    @Path("/{id}/reading")
    @Idempotent
    public Response read(@PathParam("id") String id) {
        notices.readNow(PathIds.uuid(id, "notice"));
        return Response.noContent().build();
    }
}
