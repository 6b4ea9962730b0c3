package kr.jangbu.office.http;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kr.jangbu.office.Acting;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Membership;
import org.jspecify.annotations.Nullable;

/** Who the caller is, for whom they may act, and for whom they act now. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class MeResource {
    /** One membership as the person sees it. */
    public record MembershipAnswer(
            UUID id, String kind, String party, String capacity, @Nullable String grade) {
        static MembershipAnswer of(Membership m) {
            return new MembershipAnswer(
                    m.id(), m.kind().name(), m.party(), m.capacity().name(), m.grade());
        }
    }

    public record MeAnswer(
            String person,
            List<String> roles,
            @Nullable UUID actingFor,
            List<MembershipAnswer> memberships) {}

    public record Choice(@NotNull UUID membershipId) {}

    private final Caller caller;
    private final Acting acting;
    private final SecurityIdentity identity;

    MeResource(Caller caller, Acting acting, SecurityIdentity identity) {
        this.caller = caller;
        this.acting = acting;
        this.identity = identity;
    }

    @GET
    public MeAnswer me() {
        return new MeAnswer(
                caller.person(),
                identity.getRoles().stream().sorted().toList(),
                caller.acting().map(Membership::id).orElse(null),
                caller.memberships().stream().map(MembershipAnswer::of).toList());
    }

    /** Switches to another membership of one's own; it holds until the next switch. */
    @PUT
    @Path("/acting-for")
    public MeAnswer actFor(@Valid @NotNull Choice choice) {
        acting.switchTo(choice.membershipId());
        return me();
    }
}
