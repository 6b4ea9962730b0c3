package kr.jangbu.web.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Keeps the reader's choice of language in a cookie and goes back to the page. */
@Path("/language")
public class LanguageSwitch {
    private static final int A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    @GET
    @Operation(hidden = true)
    public Response choose(
            @QueryParam("to") @Nullable String to, @QueryParam("back") @Nullable String back) {
        Tongue tongue = Tongue.chosen(to, null);
        NewCookie choice =
                new NewCookie.Builder(Language.COOKIE)
                        .value(tongue.code())
                        .path("/")
                        .maxAge(A_YEAR_IN_SECONDS)
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build();
        return Response.seeOther(SafePath.of(back)).cookie(choice).build();
    }
}
