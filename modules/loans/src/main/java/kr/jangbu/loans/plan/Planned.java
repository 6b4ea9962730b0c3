package kr.jangbu.loans.plan;

import java.time.LocalDate;

/**
 * One installment as planned, in won.
 *
 * @param number counts from 1
 * @param dueOn a business day
 * @param days of interest, from the previous due date (or disbursement) to this one
 * @param principal 0 during grace
 * @param outstandingAfter principal left once it is paid
 */
public record Planned(
        int number,
        LocalDate dueOn,
        int days,
        long principal,
        long interest,
        long outstandingAfter) {
    public long total() {
        return Math.addExact(principal, interest);
    }
}
