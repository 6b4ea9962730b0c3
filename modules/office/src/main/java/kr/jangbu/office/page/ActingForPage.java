package kr.jangbu.office.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Acting;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Membership;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** For which of several firms and agencies a person acts: the choice on screen. */
@Path(ActingForPage.HREF)
@Authenticated
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ActingForPage {
    static final String HREF = "/acting-for";

    /** One membership; {@code chosen} when the person acts under it now. */
    public record Choice(Membership membership, Text party, Text part, boolean chosen) {}

    @CheckedTemplate(basePath = "office")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance actingFor(List<Choice> choices);
    }

    private final Caller caller;
    private final Acting acting;
    private final PartyName names;
    private final Pages pages;

    ActingForPage(Caller caller, Acting acting, PartyName names, Pages pages) {
        this.caller = caller;
        this.acting = acting;
        this.names = names;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response show() {
        UUID now = caller.acting().map(Membership::id).orElse(null);
        return pages.show(
                Templates.actingFor(
                        caller.memberships().stream().map(m -> choice(m, now)).toList()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    @Operation(hidden = true)
    public Response switchTo(@FormParam("membershipId") @Nullable String membershipId) {
        UUID wanted = PathIds.uuid(String.valueOf(membershipId), "membership");
        acting.switchTo(wanted);
        Text party =
                caller.memberships().stream()
                        .filter(m -> m.id().equals(wanted))
                        .findFirst()
                        .map(names::line)
                        .orElseThrow();
        return pages.seeOther(
                "/",
                Text.of(
                        "이제 %s(으)로 일합니다.".formatted(party.ko()),
                        "You now act for %s.".formatted(party.en())));
    }

    private Choice choice(Membership membership, @Nullable UUID now) {
        return new Choice(
                membership,
                names.of(membership),
                names.part(membership),
                membership.id().equals(now));
    }
}
