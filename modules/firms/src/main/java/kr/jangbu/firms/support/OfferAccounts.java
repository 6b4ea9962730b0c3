package kr.jangbu.firms.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.SupportLimits;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;

/**
 * The only place that writes transfers of offers and requests. Each verb is the last act of its
 * transaction and posts one list.
 */
@ApplicationScoped
public class OfferAccounts {
    private static final String PUBLISHED = "OFFER_PUBLISHED";
    private static final String REQUEST = "SUPPORT_REQUEST";
    private static final String MATCH = "SUPPORT_MATCH";

    private final Ledger ledger;
    private final SupportLimits limits;

    OfferAccounts(Ledger ledger, SupportLimits limits) {
        this.ledger = ledger;
        this.limits = limits;
    }

    void publish(Offer offer) {
        Limit pieces = pieces(offer);
        String source = pieces.accountId() + ":published";
        List<Account> accounts = new ArrayList<>(pieces.accounts());
        accounts.add(new Account(source, pieces.unit(), Constraint.NONE));
        ledger.open(accounts);
        requireAll(
                ledger.post(
                        List.of(
                                Transfer.posted(
                                        offer.id(),
                                        source,
                                        pieces.accountId(),
                                        offer.capacity(),
                                        PUBLISHED,
                                        "offer/" + offer.id()))));
    }

    /**
     * Holds one piece of the firm's budget.
     *
     * @throws Problem CONFLICT when the firm's designation doesn't count; LIMIT_EXCEEDED when its
     *     budget is used up
     */
    void ask(SupportRequest request) {
        List<Limit> drawn = drawnBy(request);
        List<Outcome> outcomes =
                ledger.post(
                        Transfer.chain(
                                limits.draw(
                                        request.id(),
                                        drawn,
                                        request.firmId(),
                                        new SupportLimits.Holding(1, REQUEST, subject(request)))));
        Outcome refusal = Outcome.refusal(outcomes).orElse(null);
        if (refusal == null) {
            return;
        }
        throw drawn.stream()
                .filter(l -> l.accountId().equals(refusal.accountId()))
                .findFirst()
                .map(limit -> exceeded(limit, refusal))
                .orElseGet(AskForSupport::notInForce);
    }

    /**
     * Holds one piece of the offer.
     *
     * @throws Problem LIMIT_EXCEEDED when the offer is full
     */
    void accept(SupportRequest request, Offer offer) {
        Limit pieces = pieces(offer);
        List<Outcome> outcomes =
                ledger.post(List.of(pieces.hold(matchId(request), 1, MATCH, subject(request))));
        Outcome.refusal(outcomes)
                .ifPresent(refusal -> {
                    throw exceeded(pieces, refusal);
                });
    }

    /** What was held is used. */
    void takeUp(SupportRequest request) {
        List<Transfer> transfers = new ArrayList<>();
        for (UUID hold : firmHolds(request)) {
            transfers.add(Transfer.post(Ids.derived(request.id(), "post/" + hold), hold));
        }
        UUID match = matchId(request);
        transfers.add(Transfer.post(Ids.derived(request.id(), "post/" + match), match));
        requireAll(ledger.post(Transfer.chain(transfers)));
    }

    /**
     * Gives back what is held.
     *
     * @param before the state in which the request was
     */
    void release(SupportRequest request, RequestState before) {
        List<UUID> holds = new ArrayList<>(firmHolds(request));
        if (before == RequestState.ACCEPTED) {
            holds.add(matchId(request));
        }
        requireAll(
                ledger.post(
                        Transfer.chain(
                                holds.stream()
                                        .map(hold ->
                                                Transfer.voided(
                                                        Ids.derived(request.id(), "void/" + hold),
                                                        hold))
                                        .toList())));
    }

    /** How many pieces are left, by offer. */
    public Map<UUID, Long> left(Collection<Offer> offers) {
        Map<String, Balance> balances =
                ledger.balances(offers.stream().map(o -> pieces(o).accountId()).toList());
        return offers.stream()
                .collect(
                        Collectors.toMap(
                                Offer::id,
                                o -> {
                                    Balance balance = balances.get(pieces(o).accountId());
                                    return balance == null ? 0L : balance.available();
                                }));
    }

    private static Limit pieces(Offer offer) {
        Unit unit = offer.kind() == Provider.Kind.PLACEMENT_BODY ? Unit.PERSON_MONTH : Unit.EVENT;
        String root = unit == Unit.PERSON_MONTH ? "placement:" : "event:";
        return new Limit(
                root + offer.id(),
                unit,
                Text.of("지원 제안 " + offer.title().ko(), "offer " + offer.title().en()));
    }

    private List<Limit> drawnBy(SupportRequest request) {
        return limits.drawnBy(request.firmId(), request.programmeId(), request.lineId());
    }

    private List<UUID> firmHolds(SupportRequest request) {
        return drawnBy(request).stream()
                .map(limit -> SupportLimits.holdId(request.id(), limit))
                .toList();
    }

    private static UUID matchId(SupportRequest request) {
        return Ids.derived(request.id(), "match");
    }

    private static Problem exceeded(Limit limit, Outcome refusal) {
        Text said = limit.refusal(refusal.available(), 1);
        return Problem.of(ProblemType.LIMIT_EXCEEDED, said)
                .with("limit", limit.accountId())
                .with("name", limit.name().en())
                .with("nameKo", limit.name().ko())
                .with("left", refusal.available())
                .with("asked", 1);
    }

    private static void requireAll(List<Outcome> outcomes) {
        Outcome.refusal(outcomes)
                .ifPresent(o -> {
                    throw new IllegalStateException("the ledger refused " + o);
                });
    }

    private static String subject(SupportRequest request) {
        return "support-request/" + request.id();
    }
}
