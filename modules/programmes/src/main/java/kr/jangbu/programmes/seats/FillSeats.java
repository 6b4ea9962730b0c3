package kr.jangbu.programmes.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.office.Caller;
import kr.jangbu.office.FourEyes;
import kr.jangbu.programmes.Dated;
import kr.jangbu.programmes.DatedValue;
import kr.jangbu.programmes.Limits;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.seats.SeatGrant.State;
import kr.jangbu.programmes.seats.SeatGrant.Wish;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** One officer proposes seats for a year, another confirms, and the account of seats is filled. */
@ApplicationScoped
public class FillSeats {
    static final String KIND = "SEAT_GRANT";

    private final SeatGrants grants;
    private final Programmes programmes;
    private final FourEyes fourEyes;
    private final Limits limits;
    private final Ledger ledger;
    private final Caller caller;
    private final Today today;

    FillSeats(
            SeatGrants grants,
            Programmes programmes,
            FourEyes fourEyes,
            Limits limits,
            Ledger ledger,
            Caller caller,
            Today today) {
        this.grants = grants;
        this.programmes = programmes;
        this.fourEyes = fourEyes;
        this.limits = limits;
        this.ledger = ledger;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Proposes for a programme of the agency for which the caller acts.
     *
     * @throws Problem NOT_FOUND for another agency's programme; CONFLICT for one without seats, or
     *     beyond the target in force
     */
    @Transactional
    public SeatGrant propose(Wish wish) {
        Programme programme = programme(wish.programmeId());
        if (!programme.agency().equals(caller.agency())) {
            throw Problem.notFound("programme");
        }
        grants.queueUp(programme.id(), wish.year());
        requireWithinTarget(programme, wish);
        UUID id = Ids.next();
        SeatGrant grant = new SeatGrant(id, wish, fourEyes.propose(KIND, id, 0, programme.id()));
        grants.persist(grant);
        return grant;
    }

    private void requireWithinTarget(Programme programme, Wish wish) {
        long target = target(programme);
        long left = target - grants.grantedOrProposed(programme.id(), wish.year());
        if (wish.seats() > left) {
            throw Problem.conflict(
                            Text.of(
                                    "목표 정원 %d개 가운데 남은 자리는 %d개입니다.".formatted(target, left),
                                    "of the target of %d seats, %d are left"
                                            .formatted(target, left)))
                    .with("target", target)
                    .with("left", left)
                    .with("asked", wish.seats());
        }
    }

    /**
     * The most seats in a year, by the catalogue on this business date.
     *
     * @throws Problem CONFLICT for a programme without any
     */
    int target(Programme programme) {
        Dated<Integer> seats = programme.seats();
        Optional<Integer> target =
                seats == null
                        ? Optional.empty()
                        : seats.on(today.businessDate()).map(DatedValue::value);
        return target.orElseThrow(() ->
                Problem.conflict(
                        Text.of("정원이 정해지지 않은 사업입니다.", programme.id() + " has no target of seats")));
    }

    /**
     * Confirms as the second officer.
     *
     * @throws Problem FOUR_EYES, CONFLICT when it was decided already, NOT_FOUND, STALE
     */
    @Transactional
    public SeatGrant confirm(UUID id, @Nullable String ifMatch) {
        SeatGrant grant = mine(id, ifMatch);
        grant.requireUndecided();
        grant.decide(State.CONFIRMED, fourEyes.confirm(grant.proposalId()));
        Limits.Filling filling =
                limits.seats(grant.id(), grant.programmeId(), grant.year(), grant.seats());
        ledger.open(filling.accounts());
        Outcome.refusal(ledger.post(filling.transfers()))
                .ifPresent(refused -> {
                    throw new IllegalStateException("the ledger refused seats: " + refused);
                });
        return grant;
    }

    /**
     * Rejects as the second officer.
     *
     * @throws Problem FOUR_EYES, CONFLICT when it was decided already, NOT_FOUND, STALE
     */
    @Transactional
    public SeatGrant reject(UUID id, @Nullable String ifMatch, String reason) {
        SeatGrant grant = mine(id, ifMatch);
        grant.requireUndecided();
        grant.decide(State.REJECTED, fourEyes.reject(grant.proposalId(), reason));
        return grant;
    }

    private SeatGrant mine(UUID id, @Nullable String ifMatch) {
        SeatGrant grant = grants.lock(id);
        if (!programme(grant.programmeId()).agency().equals(caller.agency())) {
            throw Problem.notFound("seat grant");
        }
        ETags.requireMatch(ifMatch, grant.version());
        return grant;
    }

    /**
     * A programme that the caller may see.
     *
     * @throws Problem NOT_FOUND for another agency's and for none
     */
    Programme programme(String id) {
        return programmes
                .find(id)
                .filter(p -> caller.maySee(p.agency()))
                .orElseThrow(() -> Problem.notFound("programme"));
    }
}
