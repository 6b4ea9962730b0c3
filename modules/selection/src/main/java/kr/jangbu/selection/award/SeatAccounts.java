package kr.jangbu.selection.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.Limits;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;

/**
 * The only place that writes transfers of awards. Each verb is the last act of its transaction; ids
 * are derived from the award, so that an act happens once.
 */
@ApplicationScoped
public class SeatAccounts {
    private static final String AWARD = "AWARD";
    private static final String AWARD_ENDED = "AWARD_ENDED";

    private final Limits limits;
    private final Ledger ledger;

    SeatAccounts(Limits limits, Ledger ledger) {
        this.limits = limits;
        this.ledger = ledger;
    }

    /**
     * Takes one seat.
     *
     * @throws Problem LIMIT_EXCEEDED when none is left
     */
    void take(Award award) {
        Limit seats = limits.seat(award.programmeId(), award.seatYear());
        ledger.open(seats.accounts());
        Outcome.refusal(
                        ledger.post(
                                List.of(
                                        seats.use(
                                                Ids.derived(award.id(), "seat"),
                                                1,
                                                AWARD,
                                                subject(award)))))
                .ifPresent(refused -> {
                    throw Problem.of(
                                    ProblemType.LIMIT_EXCEEDED,
                                    seats.refusal(refused.available(), 1))
                            .with("limit", seats.accountId())
                            .with("name", seats.name().en())
                            .with("nameKo", seats.name().ko())
                            .with("left", refused.available())
                            .with("asked", 1);
                });
    }

    /** Gives the seat back. */
    void giveBack(Award award) {
        Transfer freed =
                limits.seat(award.programmeId(), award.seatYear())
                        .giveBack(
                                Ids.derived(award.id(), "seat-freed"),
                                1,
                                AWARD_ENDED,
                                subject(award));
        Outcome.refusal(ledger.post(List.of(freed)))
                .ifPresent(refused -> {
                    throw new IllegalStateException("the ledger refused " + refused);
                });
    }

    /** Seats that are free; provisional, of course: only taking one tells. */
    public long free(String programmeId, int year) {
        return ledger.balance(limits.seat(programmeId, year).accountId())
                .map(Balance::available)
                .orElse(0L);
    }

    private static String subject(Award award) {
        return "award/" + award.id();
    }
}
