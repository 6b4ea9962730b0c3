package kr.jangbu.firms.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.web.problem.Problem;

/** A provider publishes what it offers, and how much of it. */
@ApplicationScoped
public class PublishOffer {
    private final Offers offers;
    private final Providers providers;
    private final OfferAccounts accounts;
    private final Caller caller;
    private final Clock clock;
    private final Today today;

    PublishOffer(
            Offers offers,
            Providers providers,
            OfferAccounts accounts,
            Caller caller,
            Clock clock,
            Today today) {
        this.offers = offers;
        this.providers = providers;
        this.accounts = accounts;
        this.caller = caller;
        this.clock = clock;
        this.today = today;
    }

    /**
     * Publishes.
     *
     * @throws Problem FORBIDDEN for who acts for no provider; INVALID for dates that have passed or
     *     stand in the wrong order
     */
    @Transactional
    public Offer publish(Offer.Content content) {
        Provider provider =
                providers
                        .findByIdOptional(caller.provider())
                        .orElseThrow(() -> Problem.notFound("provider"));
        if (content.lastDay().isBefore(today.businessDate())) {
            throw Problem.invalid("lastDay", Text.of("지난 날짜입니다.", "has passed"));
        }
        if (content.lastDay().isBefore(content.startsOn())) {
            throw Problem.invalid(
                    "lastDay", Text.of("시작일보다 앞선 날짜입니다.", "is before the day on which it starts"));
        }
        Offer offer = new Offer(Ids.next(), provider, content, caller.person(), clock.instant());
        offers.persistAndFlush(offer);
        accounts.publish(offer);
        return offer;
    }
}
