package kr.jangbu.firms.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.firms.support.AskForSupport;
import kr.jangbu.firms.support.Offer;
import kr.jangbu.firms.support.OfferAccounts;
import kr.jangbu.firms.support.Offers;
import kr.jangbu.firms.support.PublishOffer;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** Offers of support: providers publish them, designated firms ask for them. */
@Path("/api/v1/support/offers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OfferResource {
    private static final int MOST_PIECES = 10_000;

    /** {@code lastDay} is the last day to take it up. */
    public record OfferRequest(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 200) String titleEn,
            @NotBlank @Size(max = 4000) String terms,
            @NotNull @Min(1) @Max(MOST_PIECES) Integer capacity,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate lastDay) {}

    public record WishRequest(@NotBlank @Size(max = 2000) String wish) {}

    /** {@code left}: pieces that are neither held nor taken up. */
    public record OfferAnswer(
            UUID id,
            UUID providerId,
            String kind,
            String programmeId,
            String title,
            String titleEn,
            String terms,
            int capacity,
            long left,
            LocalDate startsOn,
            LocalDate lastDay,
            boolean open) {}

    private final Offers offers;
    private final PublishOffer publishOffer;
    private final AskForSupport askForSupport;
    private final OfferAccounts accounts;
    private final SupportAnswers answers;
    private final Caller caller;
    private final Today today;

    OfferResource(
            Offers offers,
            PublishOffer publishOffer,
            AskForSupport askForSupport,
            OfferAccounts accounts,
            SupportAnswers answers,
            Caller caller,
            Today today) {
        this.offers = offers;
        this.publishOffer = publishOffer;
        this.askForSupport = askForSupport;
        this.accounts = accounts;
        this.answers = answers;
        this.caller = caller;
        this.today = today;
    }

    @POST
    @RolesAllowed(Role.PROVIDER)
    @Idempotent
    public Response publish(@Valid @NotNull OfferRequest request) {
        Offer offer =
                publishOffer.publish(
                        new Offer.Content(
                                Text.of(request.title(), request.titleEn()),
                                request.terms(),
                                request.capacity(),
                                request.startsOn(),
                                request.lastDay()));
        return Response.status(Response.Status.CREATED).entity(of(offer, offer.capacity())).build();
    }

    /** A provider's own, an agency's, or for firms those that are open; the latest first. */
    @GET
    @RolesAllowed({Role.STARTUP, Role.PROVIDER, Role.OFFICER, Role.AUDITOR})
    public Page<OfferAnswer> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 2);
        List<Offer> found;
        if (caller.has(Role.AUDITOR)) {
            found = offers.ofAgency("", after, size + 1);
        } else if (caller.has(Role.OFFICER)) {
            found = offers.ofAgency(caller.agency(), after, size + 1);
        } else if (caller.has(Role.PROVIDER)) {
            found = offers.ofProvider(caller.provider(), after, size + 1);
        } else {
            found = offers.open(today.businessDate(), after, size + 1);
        }
        Map<UUID, Long> left = accounts.left(found);
        return Page.<Offer>of(found, size, o -> Cursor.of(o.publishedAt(), o.id()))
                .map(o -> of(o, left.getOrDefault(o.id(), 0L)));
    }

    /** A designated firm asks for one piece. */
    @POST
    @Path("/{id}/requests")
    @RolesAllowed(Role.STARTUP)
    @Idempotent
    public Response ask(@PathParam("id") String id, @Valid @NotNull WishRequest request) {
        return answers.created(askForSupport.ask(PathIds.uuid(id, "offer"), request.wish()));
    }

    private OfferAnswer of(Offer o, long left) {
        return new OfferAnswer(
                o.id(),
                o.providerId(),
                o.kind().name(),
                o.programmeId(),
                o.title().ko(),
                o.title().en(),
                o.terms(),
                o.capacity(),
                left,
                o.startsOn(),
                o.lastDay(),
                o.isOpen(today.businessDate()));
    }
}
