package kr.jangbu.web.page;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Only those who are logged in get here; the others are sent to the login first. */
@Path("/login")
@Authenticated
public class Login {
    @GET
    @Operation(hidden = true)
    public Response loggedIn(@QueryParam("back") @Nullable String back) {
        return Response.seeOther(SafePath.of(back)).build();
    }
}
