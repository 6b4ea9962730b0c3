package kr.jangbu.selection.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.PersonKey;
import kr.jangbu.office.Role;
import kr.jangbu.selection.panel.RegisterReviewer;
import kr.jangbu.selection.panel.Reviewer;
import kr.jangbu.selection.panel.Reviewer.Details;
import kr.jangbu.selection.panel.Reviewer.State;
import kr.jangbu.selection.panel.Reviewers;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.ETags;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** Reviewers of an agency: registering them and keeping them up to date. */
@Path("/api/v1/reviewers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
@RunOnVirtualThread
public class ReviewerResource {
    private static final int MOST_READINGS = 1_000;

    /**
     * {@code fields}: codes as the calls use them; {@code parties}: whom the person belongs to;
     * {@code birthDate}: gives, with the name, the person's own key, and is not kept.
     */
    public record DetailsRequest(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = 50)
                    List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}") String> fields,
            @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = PARTY) String> parties,
            @NotNull @Min(0) @Max(MOST_READINGS) Integer mostReadings,
            @NotNull State state,
            @Nullable LocalDate birthDate) {
        /** A firm by its business number, or a person by a hash. */
        static final String PARTY = "brn:[0-9]{10}|person:[0-9a-f]{16,64}";

        Details details(PersonKey keys) {
            LocalDate born = birthDate;
            Set<String> all = new TreeSet<>(parties);
            if (born != null) {
                all.add(keys.of(name, born));
            }
            return new Details(name.strip(), fields, List.copyOf(all), mostReadings, state);
        }
    }

    public record ReviewerRequest(
            @NotBlank @Size(max = 100) String person, @NotNull @Valid DetailsRequest details) {}

    public record ReviewerAnswer(
            UUID id,
            String person,
            String agency,
            String name,
            List<String> fields,
            List<String> parties,
            int mostReadings,
            String state) {
        static ReviewerAnswer of(Reviewer r) {
            Details d = r.details();
            return new ReviewerAnswer(
                    r.id(),
                    r.person(),
                    r.agency(),
                    d.name(),
                    d.fields(),
                    d.parties(),
                    d.mostReadings(),
                    d.state().name());
        }
    }

    private final RegisterReviewer registerReviewer;
    private final Reviewers reviewers;
    private final PersonKey keys;
    private final Caller caller;

    ReviewerResource(
            RegisterReviewer registerReviewer, Reviewers reviewers, PersonKey keys, Caller caller) {
        this.registerReviewer = registerReviewer;
        this.reviewers = reviewers;
        this.keys = keys;
        this.caller = caller;
    }

    @POST
    @Idempotent
    public Response register(@Valid @NotNull ReviewerRequest request) {
        Reviewer reviewer =
                registerReviewer.register(
                        request.person().strip(), request.details().details(keys));
        return tagged(Response.created(URI.create("/api/v1/reviewers/" + reviewer.id())), reviewer);
    }

    @PUT
    @Path("/{id}")
    @Idempotent
    public Response change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull DetailsRequest request) {
        Reviewer reviewer =
                registerReviewer.change(
                        PathIds.uuid(id, "reviewer"), ifMatch, request.details(keys));
        reviewers.flush();
        return tagged(Response.ok(), reviewer);
    }

    /** The agency's, the latest first; all for auditors. */
    @GET
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public Page<ReviewerAnswer> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 2);
        String agency = caller.has(Role.AUDITOR) ? null : caller.agency();
        return Page.<Reviewer>of(
                        reviewers.page(agency, after, size + 1),
                        size,
                        r -> Cursor.of(r.registeredAt(), r.id()))
                .map(ReviewerAnswer::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public Response read(@PathParam("id") String id) {
        return tagged(Response.ok(), reviewers.visible(PathIds.uuid(id, "reviewer")));
    }

    private static Response tagged(Response.ResponseBuilder response, Reviewer reviewer) {
        return response.entity(ReviewerAnswer.of(reviewer))
                .tag(ETags.of(reviewer.version()))
                .build();
    }
}
