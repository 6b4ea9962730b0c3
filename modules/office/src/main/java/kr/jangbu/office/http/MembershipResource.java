package kr.jangbu.office.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.jangbu.office.Agencies;
import kr.jangbu.office.ApprovalLimits;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Membership;
import kr.jangbu.office.Memberships;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who acts for whom. An administrator names an agency's officers; a firm's owner names who else
 * acts for the firm.
 */
@Path("/api/v1/memberships")
@RolesAllowed({Role.ADMIN, Role.STARTUP})
@RunOnVirtualThread
public class MembershipResource {
    /** Whom to let act for what. {@code party} is a firm's id or an agency's code. */
    public record Grant(
            @NotBlank @Size(max = 255) String person,
            @NotNull Membership.Kind kind,
            @NotBlank @Size(max = 64) String party,
            Membership.@NotNull Capacity capacity,
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

    private final Memberships memberships;
    private final ApprovalLimits limits;
    private final Agencies agencies;
    private final Caller caller;

    MembershipResource(
            Memberships memberships, ApprovalLimits limits, Agencies agencies, Caller caller) {
        this.memberships = memberships;
        this.limits = limits;
        this.agencies = agencies;
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
                switch (grant.kind()) {
                    case AGENCY -> officer(grant);
                    case FIRM -> forFirm(grant);
                };
        return Response.status(Response.Status.CREATED).entity(Granted.of(made)).build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    public Response end(@PathParam("id") UUID id) {
        Membership membership =
                memberships
                        .findByIdOptional(id)
                        .filter(this::mayEnd)
                        .orElseThrow(() -> Problem.notFound("membership"));
        memberships.end(membership);
        return Response.noContent().build();
    }

    private boolean mayEnd(Membership membership) {
        return caller.has(Role.ADMIN) || membership.isFirm(caller.firmAsOwner());
    }

    private Membership officer(Grant grant) {
        if (!caller.has(Role.ADMIN)) {
            throw Problem.forbidden("only an administrator names officers");
        }
        String grade = grant.grade();
        if (grade == null || !limits.grades().contains(grade)) {
            throw Problem.invalid("grade", "must be one of " + limits.grades());
        }
        if (grant.capacity() != Membership.Capacity.OFFICER) {
            throw Problem.invalid("capacity", "must be OFFICER for an agency");
        }
        if (agencies.find(grant.party()).isEmpty()) {
            throw Problem.invalid(
                    "party",
                    "must be an agency: "
                            + agencies.all().stream().map(Agencies.Agency::id).toList());
        }
        return memberships.actForAgency(grant.person(), grant.party(), grade, caller.person());
    }

    private Membership forFirm(Grant grant) {
        UUID firm = caller.firmAsOwner();
        if (!firm.toString().equals(grant.party())) {
            throw Problem.notFound("firm");
        }
        if (grant.grade() != null) {
            throw Problem.invalid("grade", "only officers have a grade");
        }
        if (grant.capacity() == Membership.Capacity.OFFICER) {
            throw Problem.invalid("capacity", "must be OWNER or STAFF for a firm");
        }
        return memberships.actForFirm(grant.person(), firm, grant.capacity(), caller.person());
    }
}
