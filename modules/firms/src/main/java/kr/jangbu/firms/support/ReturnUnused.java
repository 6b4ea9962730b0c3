package kr.jangbu.firms.support;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.DayJob;

/**
 * Each business date: offers whose last day has passed are closed, and what was asked and never
 * taken up is given back. Each request in a transaction of its own, since giving back posts; cut
 * off in the middle, the next run finds what is left.
 */
@ApplicationScoped
class ReturnUnused implements DayJob {
    private static final int AT_ONCE = 200;

    private final Offers offers;
    private final SupportRequests requests;
    private final OfferAccounts accounts;

    ReturnUnused(Offers offers, SupportRequests requests, OfferAccounts accounts) {
        this.offers = offers;
        this.requests = requests;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "firms.unused-support";
    }

    @Override
    public Progress run(LocalDate day) {
        List<UUID> past = toClose(day);
        while (!past.isEmpty()) {
            past.forEach(this::close);
            past = toClose(day);
        }
        return Progress.DONE;
    }

    private List<UUID> toClose(LocalDate day) {
        return QuarkusTransaction.requiringNew().call(() -> offers.toClose(day, AT_ONCE));
    }

    private void close(UUID offerId) {
        QuarkusTransaction.requiringNew()
                .call(() -> requests.openOf(offerId))
                .forEach(id -> QuarkusTransaction.requiringNew().run(() -> lapse(id)));
        // Whoever asked in between held the offer's row: look again under it.
        QuarkusTransaction.requiringNew()
                .run(() ->
                        offers.lock(offerId)
                                .filter(o -> requests.openOf(offerId).isEmpty())
                                .ifPresent(Offer::pass));
    }

    private void lapse(UUID requestId) {
        requests.lock(requestId)
                .filter(r -> r.state().next().contains(RequestState.LAPSED))
                .ifPresent(r -> {
                    RequestState before = r.state();
                    r.lapse();
                    accounts.release(r, before);
                });
    }
}
