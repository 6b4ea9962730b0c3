package kr.jangbu.loans.life;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** An installment that has fallen due, and what was paid of it. Won. */
public final class Due {
    private final int number;
    private final LocalDate on;
    private final int days;
    private final long interest;
    private final long outstandingAfter;
    private long principal;
    private long principalPaid;
    private long interestPaid;

    Due(int number, Span span, long principal, long interest, long outstandingAfter) {
        this.number = number;
        this.on = span.to();
        this.days = Math.toIntExact(ChronoUnit.DAYS.between(span.from(), span.to()));
        this.principal = principal;
        this.interest = interest;
        this.outstandingAfter = outstandingAfter;
    }

    /** The days of its interest; it falls due on the last. */
    record Span(LocalDate from, LocalDate to) {}

    /** Takes at most what is unpaid, and says how much. */
    long payInterest(long available) {
        long taken = Math.min(available, unpaidInterest());
        interestPaid += taken;
        return taken;
    }

    /** Takes at most what is unpaid, and says how much. */
    long payPrincipal(long available) {
        long taken = Math.min(available, unpaidPrincipal());
        principalPaid += taken;
        return taken;
    }

    /** Gives up what is unpaid of the principal, and says how much. */
    long takeBackPrincipal() {
        long unpaid = unpaidPrincipal();
        principal -= unpaid;
        return unpaid;
    }

    public int number() {
        return number;
    }

    public LocalDate on() {
        return on;
    }

    /** Of interest, from the due date before. */
    public int days() {
        return days;
    }

    /** Principal that was still to come when it fell due. */
    public long outstandingAfter() {
        return outstandingAfter;
    }

    public long principal() {
        return principal;
    }

    public long interest() {
        return interest;
    }

    public long principalPaid() {
        return principalPaid;
    }

    public long interestPaid() {
        return interestPaid;
    }

    public long unpaidPrincipal() {
        return principal - principalPaid;
    }

    public long unpaidInterest() {
        return interest - interestPaid;
    }

    public boolean isPaid() {
        return unpaidPrincipal() == 0 && unpaidInterest() == 0;
    }
}
