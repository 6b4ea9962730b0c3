package kr.jangbu.loans.disburse;

import java.util.UUID;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.Loans;

/** The loan that a bank's answer is about. */
final class PaidLoan {
    private PaidLoan() {}

    /**
     * The loan, locked.
     *
     * @throws IllegalStateException when the payment is not the one that the loan asked for: a
     *     person must look at it
     */
    static Loan of(Loans loans, UUID loanId, UUID paymentId) {
        Loan loan =
                loans.lock(loanId)
                        .orElseThrow(() -> new IllegalStateException("no loan " + loanId));
        if (!paymentId.equals(loan.paymentId())) {
            throw new IllegalStateException(
                    "loan %s asked for payment %s, not %s"
                            .formatted(loan.number(), loan.paymentId(), paymentId));
        }
        return loan;
    }
}
