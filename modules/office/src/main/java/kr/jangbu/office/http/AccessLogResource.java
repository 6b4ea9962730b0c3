package kr.jangbu.office.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import kr.jangbu.office.AccessEntry;
import kr.jangbu.office.AccessLog;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Page;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Who saw whose personal data and documents, and why: for auditors and administrators. */
@Path("/api/v1/access-log")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AUDITOR, Role.ADMIN})
@RunOnVirtualThread
public class AccessLogResource {
    private static final int MAX_NAME = 255;

    /**
     * One look.
     *
     * @param actingFor the firm or agency for which the person acted; null for neither
     * @param whose the id of the firm, agency or person whose data it was
     */
    public record Entry(
            UUID id,
            Instant at,
            String person,
            @Nullable String actingFor,
            String fromAddress,
            String whoseKind,
            String whose,
            String what,
            String why) {
        static Entry of(AccessEntry e) {
            return new Entry(
                    e.id(),
                    e.at(),
                    e.person(),
                    e.actingFor(),
                    e.fromAddress(),
                    e.whose().kind().name(),
                    e.whose().id(),
                    e.what(),
                    e.why());
        }
    }

    private final AccessLog log;

    AccessLogResource(AccessLog log) {
        this.log = log;
    }

    /**
     * The newest first.
     *
     * @param person the login name of who looked
     * @param party the id of whose data it was
     */
    @GET
    public Page<Entry> list(
            @QueryParam("person") @Nullable String person,
            @QueryParam("party") @Nullable String party,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        AccessLog.Filter filter =
                new AccessLog.Filter(checked(person, "person"), checked(party, "party"));
        return Page.<AccessEntry>of(
                        log.list(filter, Cursor.read(cursor, 2), size + 1),
                        size,
                        e -> Cursor.of(e.at(), e.id()))
                .map(Entry::of);
    }

    private static @Nullable String checked(@Nullable String value, String parameter) {
        if (value != null && value.length() > MAX_NAME) {
            throw Problem.invalid(parameter, "has at most " + MAX_NAME + " characters");
        }
        return value;
    }
}
