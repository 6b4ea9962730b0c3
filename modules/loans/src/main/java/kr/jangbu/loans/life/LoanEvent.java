package kr.jangbu.loans.life;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that happened to a loan, with the day from which it counts. On one day, what is due
 * falls due first; then events in the order of their kinds as they stand here, and as they came.
 */
public sealed interface LoanEvent {
    /** The day from which it counts; not the day on which it became known. */
    LocalDate on();

    /** A tranche was paid out. Won, above 0. */
    record Drawn(LocalDate on, long amount) implements LoanEvent {}

    /** The rate was repriced. As a fraction. */
    record Repriced(LocalDate on, BigDecimal annualRate) implements LoanEvent {}

    /**
     * The terms were eased.
     *
     * @param morePeriods installments added at the end
     * @param moreGrace installments from the next on that pay interest only
     */
    record Rescheduled(LocalDate on, int morePeriods, int moreGrace, Arrears arrears)
            implements LoanEvent {}

    /** What becomes of principal that is overdue. */
    enum Arrears {
        /** It stays due. */
        STAY,
        /** It is spread over the installments to come, and the loan is no longer late by it. */
        SPREAD
    }

    /** Nothing falls due and nothing is late before a day (납입유예). */
    record Suspended(LocalDate on, LocalDate until) implements LoanEvent {}

    /** The firm lost the benefit of the term (기한이익 상실): all is due. */
    record Accelerated(LocalDate on) implements LoanEvent {}

    /** Costs of collecting that the firm bears. Won, above 0. */
    record Charged(LocalDate on, long amount) implements LoanEvent {}

    /** Default interest was forgiven. Won, above 0; at most what was due. */
    record Waived(LocalDate on, long amount) implements LoanEvent {}

    /** Money came in; the day is the bank's value date. Won, above 0. */
    record Received(LocalDate on, UUID receiptId, long amount) implements LoanEvent {}

    /** Money that waits is used to repay principal early. Won, above 0; at most what there is. */
    record PaidEarly(LocalDate on, long amount, Keep keep) implements LoanEvent {}

    /** What an early repayment leaves as it was. */
    enum Keep {
        /** Installments become smaller. */
        TERM,
        /** There are fewer of them. */
        INSTALLMENT
    }

    /** Money that waits was given back. Won, above 0; at most what there is. */
    record Refunded(LocalDate on, long amount) implements LoanEvent {}

    /** The agency gave up hope of it (상각); what still comes in is a recovery. */
    record WrittenOff(LocalDate on) implements LoanEvent {}

    /** The place of its kind among those of one day. */
    private int rank() {
        return switch (this) {
            case Drawn d -> 0;
            case Repriced r -> 1;
            case Rescheduled r -> 2;
            case Suspended s -> 3;
            case Accelerated a -> 4;
            case Charged c -> 5;
            case Waived w -> 6;
            case Received r -> 7;
            case PaidEarly p -> 8;
            case Refunded r -> 9;
            case WrittenOff w -> 10;
        };
    }

    /** The order in which a life is told. */
    static int order(LoanEvent a, LoanEvent b) {
        int byDay = a.on().compareTo(b.on());
        return byDay != 0 ? byDay : Integer.compare(a.rank(), b.rank());
    }
}
