package kr.jangbu.firms.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kr.jangbu.firms.support.Provider;
import kr.jangbu.firms.support.Providers;
import kr.jangbu.firms.support.RegisterProvider;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;

/** Who offers support to designated firms. */
@Path("/api/v1/support/providers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProviderResource {
    public record ProviderRequest(
            @NotNull Provider.Kind kind,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 200) String nameEn,
            @NotBlank @Size(max = 40) String programmeId) {}

    public record ProviderAnswer(
            UUID id, String kind, String name, String nameEn, String programmeId) {
        static ProviderAnswer of(Provider p) {
            return new ProviderAnswer(
                    p.id(), p.kind().name(), p.name().ko(), p.name().en(), p.programmeId());
        }
    }

    private final RegisterProvider registerProvider;
    private final Providers providers;
    private final Caller caller;

    ProviderResource(RegisterProvider registerProvider, Providers providers, Caller caller) {
        this.registerProvider = registerProvider;
        this.providers = providers;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    public Response register(@Valid @NotNull ProviderRequest request) {
        Provider provider =
                registerProvider.register(
                        request.kind(),
                        Text.of(request.name(), request.nameEn()),
                        request.programmeId());
        return Response.status(Response.Status.CREATED).entity(ProviderAnswer.of(provider)).build();
    }

    /** For officers their agency's, for auditors all; the latest first. */
    @GET
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public Page<ProviderAnswer> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        String agency = caller.has(Role.AUDITOR) ? "" : caller.agency();
        return Page.<Provider>of(
                        providers.list(agency, Cursor.read(cursor, 2), size + 1),
                        size,
                        p -> Cursor.of(p.registeredAt(), p.id()))
                .map(ProviderAnswer::of);
    }
}
