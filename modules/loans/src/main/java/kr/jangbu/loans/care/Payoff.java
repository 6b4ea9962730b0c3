package kr.jangbu.loans.care;

import java.time.LocalDate;
import kr.jangbu.loans.life.Life;

/**
 * What it takes to repay a loan whole on a day (완제 예정 금액), if nothing happens before. Won.
 *
 * @param principal outstanding, due or not
 * @param interest that has fallen due and is not paid
 * @param accruedInterest that has run since the last due date
 * @param unapplied money that waits and is set off
 * @param total what is still to be paid in
 */
public record Payoff(
        LocalDate on,
        long principal,
        long interest,
        long accruedInterest,
        long defaultInterest,
        long costs,
        long unapplied,
        long total) {
    static Payoff of(Life life, LocalDate on) {
        return new Payoff(
                on,
                life.outstanding(),
                life.overdueInterest(),
                life.accruedInterest(),
                life.lateDue(),
                life.costsDue(),
                life.unapplied(),
                life.payoff());
    }
}
