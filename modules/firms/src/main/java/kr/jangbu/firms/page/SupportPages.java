package kr.jangbu.firms.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kr.jangbu.firms.support.AskForSupport;
import kr.jangbu.firms.support.Offer;
import kr.jangbu.firms.support.Offers;
import kr.jangbu.firms.support.SupportRequest;
import kr.jangbu.firms.support.SupportRequests;
import kr.jangbu.firms.support.VisibleRequests;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What a firm may ask for, and its requests. */
@Path("/support")
@RolesAllowed(Role.STARTUP)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SupportPages {
    private static final int ON_A_PAGE = 20;
    private static final int MOST_REQUESTS = 100;

    @CheckedTemplate(basePath = "support")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance firm(
                Page<SupportScreen.OfferLine> offers,
                List<SupportScreen.RequestLine> requests,
                boolean registered);
    }

    private final Offers offers;
    private final SupportRequests requests;
    private final VisibleRequests visible;
    private final AskForSupport askForSupport;
    private final SupportScreen screen;
    private final Caller caller;
    private final Today today;
    private final Pages pages;

    SupportPages(
            Offers offers,
            SupportRequests requests,
            VisibleRequests visible,
            AskForSupport askForSupport,
            SupportScreen screen,
            Caller caller,
            Today today,
            Pages pages) {
        this.offers = offers;
        this.requests = requests;
        this.visible = visible;
        this.askForSupport = askForSupport;
        this.screen = screen;
        this.caller = caller;
        this.today = today;
        this.pages = pages;
    }

    @GET
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        Page<Offer> open =
                Page.of(
                        offers.open(today.businessDate(), Cursor.read(cursor, 2), ON_A_PAGE + 1),
                        ON_A_PAGE,
                        o -> Cursor.of(o.publishedAt(), o.id()));
        List<SupportRequest> own =
                caller.firmIfAny()
                        .map(firm -> requests.ofFirm(firm, null, MOST_REQUESTS))
                        .orElse(List.of());
        return pages.show(
                Templates.firm(
                        new Page<>(screen.offerLines(open.items()), open.nextCursor()),
                        screen.requestLines(own),
                        caller.firmIfAny().isPresent()));
    }

    @GET
    @Path("/offers/{id: [0-9a-fA-F-]{36}}")
    @RolesAllowed({Role.STARTUP, Role.PROVIDER, Role.OFFICER, Role.AUDITOR})
    public Response offer(@PathParam("id") String id) {
        return pages.show(screen.offer(offerOf(id), Typed.nothing(), FormErrors.none()));
    }

    @GET
    @Path("/requests/{id: [0-9a-fA-F-]{36}}")
    @RolesAllowed({Role.STARTUP, Role.PROVIDER, Role.OFFICER, Role.AUDITOR})
    public Response request(@PathParam("id") String id) {
        return pages.show(
                screen.request(visible.require(uuid(id)), Typed.nothing(), FormErrors.none()));
    }

    @POST
    @Path("/offers/{id}/requests")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response ask(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = FormErrors.none();
        typed.require(errors, "wish", Typed.LONG_TEXT);
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, screen.offer(offerOf(id), typed, errors));
        }
        try {
            SupportRequest request =
                    askForSupport.ask(PathIds.uuid(id, "offer"), typed.value("wish"));
            return back(request.id(), Text.of("신청했습니다.", "Your request was sent."));
        } catch (Problem fault) {
            return pages.show(
                    Pages.INVALID, screen.offer(offerOf(id), typed, FormErrors.of(fault)));
        }
    }

    @POST
    @Path("/requests/{id}/take-up")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response takeUp(@PathParam("id") String id) {
        return act(
                id,
                Typed.nothing(),
                FormErrors.none(),
                () -> askForSupport.takeUp(uuid(id), null),
                Text.of("이용을 확정했습니다.", "It is taken up."));
    }

    @POST
    @Path("/requests/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response withdraw(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = FormErrors.none();
        typed.require(errors, "withdrawReason", Typed.SHORT_TEXT);
        return act(
                id,
                typed,
                errors,
                () -> askForSupport.withdraw(uuid(id), null, typed.value("withdrawReason")),
                Text.of("신청을 철회했습니다.", "The request is withdrawn."));
    }

    @POST
    @Path("/requests/{id}/rating")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response rate(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = FormErrors.none();
        typed.require(errors, "ratingNote", Typed.LONG_TEXT);
        if (!typed.value("stars").matches("[1-5]")) {
            errors.add("stars", Text.of("골라 주십시오.", "Please choose."));
        }
        return act(
                id,
                typed,
                errors,
                () ->
                        askForSupport.rate(
                                uuid(id),
                                null,
                                Integer.parseInt(typed.value("stars")),
                                typed.value("ratingNote")),
                Text.of("평가를 남겼습니다.", "Thank you for rating it."));
    }

    private Response act(
            String id, Typed typed, FormErrors errors, Supplier<SupportRequest> deed, Text done) {
        if (!errors.isEmpty()) {
            return again(id, typed, errors);
        }
        try {
            return back(deed.get().id(), done);
        } catch (Problem fault) {
            return again(id, typed, FormErrors.of(fault));
        }
    }

    private Response again(String id, Typed typed, FormErrors errors) {
        return pages.show(Pages.INVALID, screen.request(visible.require(uuid(id)), typed, errors));
    }

    private Response back(UUID id, Text done) {
        return pages.seeOther("/support/requests/" + id, done);
    }

    private Offer offerOf(String id) {
        return offers.findByIdOptional(PathIds.uuid(id, "offer"))
                .orElseThrow(() -> Problem.notFound("offer"));
    }

    private static UUID uuid(String id) {
        return PathIds.uuid(id, "request for support");
    }
}
