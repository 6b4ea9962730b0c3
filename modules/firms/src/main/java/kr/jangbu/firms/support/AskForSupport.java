package kr.jangbu.firms.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import kr.jangbu.firms.designate.Designations;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What a designated firm does: ask for a piece of an offer, withdraw, take it up, rate it. */
@ApplicationScoped
public class AskForSupport {
    private final SupportRequests requests;
    private final VisibleRequests visible;
    private final Offers offers;
    private final Designations designations;
    private final OfferAccounts accounts;
    private final Caller caller;
    private final Clock clock;
    private final Today today;

    AskForSupport(
            SupportRequests requests,
            VisibleRequests visible,
            Offers offers,
            Designations designations,
            OfferAccounts accounts,
            Caller caller,
            Clock clock,
            Today today) {
        this.requests = requests;
        this.visible = visible;
        this.offers = offers;
        this.designations = designations;
        this.accounts = accounts;
        this.caller = caller;
        this.clock = clock;
        this.today = today;
    }

    /**
     * Asks.
     *
     * @throws Problem NOT_FOUND for an unknown offer; CONFLICT when the firm's designation doesn't
     *     count, the offer's last day has passed, or the firm asks already; LIMIT_EXCEEDED when the
     *     firm's budget is used up
     */
    @Transactional
    public SupportRequest ask(UUID offerId, String wish) {
        UUID firm = caller.firm();
        Offer offer = offers.lock(offerId).orElseThrow(() -> Problem.notFound("offer"));
        requireOpen(offer);
        requireInForce(firm, offer.programmeId());
        if (requests.isOpen(offerId, firm)) {
            throw Problem.conflict(
                    Text.of("이미 신청한 제안입니다.", "the firm has asked for this offer already"));
        }
        SupportRequest request =
                new SupportRequest(
                        Ids.next(),
                        offer,
                        firm,
                        wish,
                        new SupportRequest.Asking(caller.person(), clock.instant()));
        requests.persistAndFlush(request);
        accounts.ask(request);
        return request;
    }

    /**
     * Lets it go before it is taken up.
     *
     * @throws Problem NOT_FOUND, CONFLICT, STALE
     */
    @Transactional
    public SupportRequest withdraw(UUID id, @Nullable String ifMatch, String reason) {
        SupportRequest request = visible.lockAsFirm(id, ifMatch);
        RequestState before = request.state();
        request.withdraw(reason);
        accounts.release(request, before);
        return request;
    }

    /**
     * Takes up what was accepted; that needs no gate, it was promised.
     *
     * @throws Problem NOT_FOUND; CONFLICT unless it is accepted and the offer's last day has not
     *     passed; STALE
     */
    @Transactional
    public SupportRequest takeUp(UUID id, @Nullable String ifMatch) {
        SupportRequest request = visible.lockAsFirm(id, ifMatch);
        requireOpen(offers.findById(request.offerId()));
        request.takeUp(today.businessDate());
        accounts.takeUp(request);
        return request;
    }

    /**
     * Rates what was taken up.
     *
     * @param stars 1 to 5
     * @throws Problem NOT_FOUND, CONFLICT, STALE
     */
    @Transactional
    public SupportRequest rate(UUID id, @Nullable String ifMatch, int stars, String note) {
        SupportRequest request = visible.lockAsFirm(id, ifMatch);
        request.rate(stars, note);
        return request;
    }

    private void requireInForce(UUID firm, String programmeId) {
        boolean counts =
                designations
                        .latestOfFirm(firm)
                        .filter(d -> d.programmeId().equals(programmeId))
                        .filter(d -> d.isInForce(today.businessDate()))
                        .isPresent();
        if (!counts) {
            throw notInForce();
        }
    }

    static Problem notInForce() {
        return Problem.conflict(
                Text.of(
                        "유효한 지정이 없습니다. 지정되지 않았거나 효력이 정지되었거나 끝났습니다.",
                        "the firm has no designation that counts: none, suspended or over"));
    }

    private void requireOpen(Offer offer) {
        if (!offer.isOpen(today.businessDate())) {
            throw Problem.conflict(
                    Text.of(
                            "기한(%s)이 지난 제안입니다.".formatted(offer.lastDay()),
                            "the offer's last day was " + offer.lastDay()));
        }
    }
}
