package kr.jangbu.firms.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.firms.support.Offer;
import kr.jangbu.firms.support.OfferAccounts;
import kr.jangbu.firms.support.Offers;
import kr.jangbu.firms.support.Providers;
import kr.jangbu.firms.support.RequestState;
import kr.jangbu.firms.support.SupportRequest;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.office.PartyNames;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.FormErrors;

/** Offers and requests as the reader may see them, with what the reader may do. */
@ApplicationScoped
class SupportScreen {
    /** An offer in a list, and on its page. */
    public record OfferLine(Offer offer, Text provider, long left, boolean open) {}

    /** A request in a list, and on its page. */
    public record RequestLine(SupportRequest request, Offer offer, Text provider, Text firm) {}

    /** What the reader may do with a request now. */
    public record May(
            boolean firm,
            boolean provider,
            boolean answer,
            boolean report,
            boolean takeUp,
            boolean withdraw,
            boolean rate) {}

    @CheckedTemplate(basePath = "support")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance offer(
                SupportScreen.OfferLine line, boolean mayAsk, Typed typed, FormErrors errors);

        static native TemplateInstance request(
                SupportScreen.RequestLine line,
                SupportScreen.May may,
                List<SupportRequest.Outcome> outcomes,
                Typed typed,
                FormErrors errors);
    }

    private final Offers offers;
    private final Providers providers;
    private final OfferAccounts accounts;
    private final PartyNames names;
    private final Caller caller;
    private final Today today;

    SupportScreen(
            Offers offers,
            Providers providers,
            OfferAccounts accounts,
            PartyNames names,
            Caller caller,
            Today today) {
        this.offers = offers;
        this.providers = providers;
        this.accounts = accounts;
        this.names = names;
        this.caller = caller;
        this.today = today;
    }

    List<OfferLine> offerLines(List<Offer> shown) {
        Map<UUID, Long> left = accounts.left(shown);
        return shown.stream()
                .map(o ->
                        new OfferLine(
                                o,
                                provider(o.providerId()),
                                left.getOrDefault(o.id(), 0L),
                                o.isOpen(today.businessDate())))
                .toList();
    }

    List<RequestLine> requestLines(List<SupportRequest> shown) {
        Map<UUID, Offer> about =
                offers.byId(
                        shown.stream().map(SupportRequest::offerId).collect(Collectors.toSet()));
        return shown.stream()
                .map(r ->
                        new RequestLine(
                                r,
                                java.util.Objects.requireNonNull(about.get(r.offerId())),
                                provider(r.providerId()),
                                names.ofFirm(r.firmId()).orElse(Text.of("–", "–"))))
                .toList();
    }

    TemplateInstance offer(Offer offer, Typed typed, FormErrors errors) {
        OfferLine line = offerLines(List.of(offer)).getFirst();
        boolean mayAsk = caller.has(Role.STARTUP) && caller.firmIfAny().isPresent() && line.open();
        return Templates.offer(line, mayAsk, typed, errors);
    }

    TemplateInstance request(SupportRequest request, Typed typed, FormErrors errors) {
        return Templates.request(
                requestLines(List.of(request)).getFirst(),
                may(request),
                List.of(SupportRequest.Outcome.values()),
                typed,
                errors);
    }

    private May may(SupportRequest request) {
        RequestState state = request.state();
        boolean firm =
                caller.has(Role.STARTUP)
                        && caller.firmIfAny().filter(request.firmId()::equals).isPresent();
        boolean provider =
                caller.has(Role.PROVIDER)
                        && caller.providerIfAny().filter(request.providerId()::equals).isPresent();
        boolean takenUp = state == RequestState.TAKEN_UP || state == RequestState.REPORTED;
        return new May(
                firm,
                provider,
                provider && state == RequestState.ASKED,
                provider && state == RequestState.TAKEN_UP,
                firm && state == RequestState.ACCEPTED,
                firm && state.next().contains(RequestState.WITHDRAWN),
                firm && takenUp && request.stars() == null);
    }

    private Text provider(UUID id) {
        return providers.ofProvider(id).orElse(Text.of("–", "–"));
    }
}
