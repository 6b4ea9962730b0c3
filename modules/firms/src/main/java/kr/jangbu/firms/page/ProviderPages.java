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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kr.jangbu.firms.support.AnswerRequest;
import kr.jangbu.firms.support.Offers;
import kr.jangbu.firms.support.PublishOffer;
import kr.jangbu.firms.support.SupportRequest;
import kr.jangbu.firms.support.SupportRequests;
import kr.jangbu.firms.support.VisibleRequests;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;

/** A provider's offers and the requests for them. */
@Path("/provider")
@RolesAllowed(Role.PROVIDER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ProviderPages {
    private static final int MOST = 100;

    @CheckedTemplate(basePath = "support")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance provider(
                List<SupportScreen.OfferLine> offers,
                List<SupportScreen.RequestLine> requests,
                boolean known,
                OfferForm form,
                FormErrors errors);
    }

    private final Offers offers;
    private final SupportRequests requests;
    private final VisibleRequests visible;
    private final PublishOffer publishOffer;
    private final AnswerRequest answerRequest;
    private final SupportScreen screen;
    private final Caller caller;
    private final Pages pages;

    ProviderPages(
            Offers offers,
            SupportRequests requests,
            VisibleRequests visible,
            PublishOffer publishOffer,
            AnswerRequest answerRequest,
            SupportScreen screen,
            Caller caller,
            Pages pages) {
        this.offers = offers;
        this.requests = requests;
        this.visible = visible;
        this.publishOffer = publishOffer;
        this.answerRequest = answerRequest;
        this.screen = screen;
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    public Response list() {
        return pages.show(page(OfferForm.empty(), FormErrors.none()));
    }

    @POST
    @Path("/offers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response publish(MultivaluedMap<String, String> sent) {
        OfferForm form = OfferForm.of(sent);
        FormErrors errors = form.faults();
        if (!errors.isEmpty()) {
            return pages.show(Pages.INVALID, page(form, errors));
        }
        try {
            publishOffer.publish(form.content());
        } catch (Problem fault) {
            return pages.show(Pages.INVALID, page(form, FormErrors.of(fault)));
        }
        return pages.seeOther("/provider", Text.of("제안을 공개했습니다.", "The offer is published."));
    }

    @POST
    @Path("/requests/{id}/acceptance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response accept(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = FormErrors.none();
        typed.require(errors, "acceptReason", Typed.LONG_TEXT);
        return act(
                id,
                typed,
                errors,
                () -> answerRequest.accept(uuid(id), null, typed.value("acceptReason")),
                Text.of("수락했습니다.", "The request is accepted."));
    }

    @POST
    @Path("/requests/{id}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response refuse(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = FormErrors.none();
        typed.require(errors, "refuseReason", Typed.LONG_TEXT);
        return act(
                id,
                typed,
                errors,
                () -> answerRequest.refuse(uuid(id), null, typed.value("refuseReason")),
                Text.of("거절했습니다.", "The request is refused."));
    }

    @POST
    @Path("/requests/{id}/report")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Idempotent
    public Response report(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Typed typed = Typed.of(sent);
        FormErrors errors = FormErrors.none();
        SupportRequest.Outcome outcome =
                typed.choice(errors, "outcome", SupportRequest.Outcome.class);
        typed.require(errors, "outcomeNote", Typed.LONG_TEXT);
        return act(
                id,
                typed,
                errors,
                () ->
                        answerRequest.report(
                                uuid(id),
                                null,
                                java.util.Objects.requireNonNull(outcome),
                                typed.value("outcomeNote")),
                Text.of("결과를 보고했습니다.", "The outcome is reported."));
    }

    private TemplateInstance page(OfferForm form, FormErrors errors) {
        UUID provider = caller.providerIfAny().orElse(null);
        return Templates.provider(
                provider == null
                        ? List.of()
                        : screen.offerLines(offers.ofProvider(provider, null, MOST)),
                provider == null
                        ? List.of()
                        : screen.requestLines(requests.ofProvider(provider, null, MOST)),
                provider != null,
                form,
                errors);
    }

    private Response act(
            String id, Typed typed, FormErrors errors, Supplier<SupportRequest> deed, Text done) {
        if (!errors.isEmpty()) {
            return again(id, typed, errors);
        }
        try {
            return pages.seeOther("/support/requests/" + deed.get().id(), done);
        } catch (Problem fault) {
            return again(id, typed, FormErrors.of(fault));
        }
    }

    private Response again(String id, Typed typed, FormErrors errors) {
        return pages.show(Pages.INVALID, screen.request(visible.require(uuid(id)), typed, errors));
    }

    private static UUID uuid(String id) {
        return PathIds.uuid(id, "request for support");
    }
}
