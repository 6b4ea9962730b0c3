package kr.jangbu.firms.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Notices;
import kr.jangbu.office.Party;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What a provider does with a request: accept it, refuse it, say what came of it. */
@ApplicationScoped
public class AnswerRequest {
    private final VisibleRequests visible;
    private final Offers offers;
    private final OfferAccounts accounts;
    private final Notices notices;
    private final Today today;

    AnswerRequest(
            VisibleRequests visible,
            Offers offers,
            OfferAccounts accounts,
            Notices notices,
            Today today) {
        this.visible = visible;
        this.offers = offers;
        this.accounts = accounts;
        this.notices = notices;
        this.today = today;
    }

    /**
     * Accepts; one piece of the offer is held for the firm.
     *
     * @throws Problem NOT_FOUND for another provider's; CONFLICT when it waits for no answer, or
     *     the last day has passed; LIMIT_EXCEEDED when the offer is full; STALE
     */
    @Transactional
    public SupportRequest accept(UUID id, @Nullable String ifMatch, String reason) {
        SupportRequest request = visible.lockAsProvider(id, ifMatch);
        Offer offer = offers.findById(request.offerId());
        if (!offer.isOpen(today.businessDate())) {
            throw Problem.conflict(
                    Text.of(
                            "기한(%s)이 지난 제안입니다.".formatted(offer.lastDay()),
                            "the offer's last day was " + offer.lastDay()));
        }
        request.accept(reason, today.businessDate());
        tell(
                request,
                "지원 신청이 수락되었습니다. 사유: " + reason,
                "Your request for support was accepted: " + reason);
        accounts.accept(request, offer);
        return request;
    }

    /**
     * Refuses; the firm has its piece back.
     *
     * @throws Problem NOT_FOUND for another provider's; CONFLICT when it waits for no answer; STALE
     */
    @Transactional
    public SupportRequest refuse(UUID id, @Nullable String ifMatch, String reason) {
        SupportRequest request = visible.lockAsProvider(id, ifMatch);
        RequestState before = request.state();
        request.refuse(reason, today.businessDate());
        tell(
                request,
                "지원 신청이 거절되었습니다. 사유: " + reason,
                "Your request for support was refused: " + reason);
        accounts.release(request, before);
        return request;
    }

    /**
     * Says what came of what was taken up.
     *
     * @throws Problem NOT_FOUND for another provider's; CONFLICT before it is taken up; STALE
     */
    @Transactional
    public SupportRequest report(
            UUID id, @Nullable String ifMatch, SupportRequest.Outcome outcome, String note) {
        SupportRequest request = visible.lockAsProvider(id, ifMatch);
        request.report(outcome, note);
        return request;
    }

    private void tell(SupportRequest request, String ko, String en) {
        notices.tell(
                Party.firm(request.firmId()), Text.of(ko, en), "/support/requests/" + request.id());
    }
}
