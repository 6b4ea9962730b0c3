package kr.jangbu.office.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.GrantMembership;
import kr.jangbu.office.Membership;
import kr.jangbu.office.Membership.Capacity;
import kr.jangbu.office.Memberships;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import org.jspecify.annotations.Nullable;

/**
 * Who acts for whom. An administrator names an agency's officers; a firm's owner names who else
 * acts for the firm.
 */
@Path("/api/v1/memberships")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMIN, Role.STARTUP})
@RunOnVirtualThread
public class MembershipResource {
    /** Whom to let act for what. {@code party} is a firm's or provider's id or an agency's code. */
    public record Grant(
            @NotBlank @Size(max = 255) String person,
            @NotNull Membership.Kind kind,
            @NotBlank @Size(max = 64) String party,
            @NotNull Capacity capacity,
            @Nullable @Size(max = 64) String grade) {}

    public record Granted(
            UUID id,
            String person,
            String kind,
            String party,
            String capacity,
            @Nullable String grade,
            Instant since) {
        static Granted of(Membership m) {
            return new Granted(
                    m.id(),
                    m.person(),
                    m.kind().name(),
                    m.party(),
                    m.capacity().name(),
                    m.grade(),
                    m.grantedAt());
        }
    }

    private final GrantMembership grantMembership;
    private final Memberships memberships;
    private final Caller caller;

    MembershipResource(GrantMembership grantMembership, Memberships memberships, Caller caller) {
        this.grantMembership = grantMembership;
        this.memberships = memberships;
        this.caller = caller;
    }

    /** Those who act for the caller's firm. */
    @GET
    @RolesAllowed(Role.STARTUP)
    public List<Granted> ofMyFirm() {
        return memberships.ofFirm(caller.firm()).stream().map(Granted::of).toList();
    }

    @POST
    @Idempotent
    @Transactional
    public Response grant(@Valid @NotNull Grant grant) {
        Membership made =
                grantMembership.grant(
                        new GrantMembership.Grant(
                                grant.person(),
                                grant.kind(),
                                grant.party(),
                                grant.capacity(),
                                grant.grade()));
        return Response.status(Response.Status.CREATED).entity(Granted.of(made)).build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    public Response end(@PathParam("id") UUID id) {
        grantMembership.end(id);
        return Response.noContent().build();
    }
}
