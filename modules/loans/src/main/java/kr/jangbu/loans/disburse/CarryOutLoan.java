package kr.jangbu.loans.disburse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.jangbu.contracts.loans.LoanAgreed;
import kr.jangbu.contracts.loans.LoanCancelled;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Today;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanAccounts;
import kr.jangbu.loans.Loans;
import kr.jangbu.office.Caller;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What the firm does with an approved loan: sign it, or let it or its rest go. */
@ApplicationScoped
public class CarryOutLoan {
    private final Loans loans;
    private final LoanAccounts accounts;
    private final Outbox outbox;
    private final Caller caller;
    private final Today today;

    CarryOutLoan(Loans loans, LoanAccounts accounts, Outbox outbox, Caller caller, Today today) {
        this.loans = loans;
        this.accounts = accounts;
        this.outbox = outbox;
        this.caller = caller;
        this.today = today;
    }

    /**
     * The firm's owner signs the agreement (약정).
     *
     * @throws Problem NOT_FOUND for another firm's loan; FORBIDDEN for staff; CONFLICT; STALE
     */
    @Transactional
    public Loan agree(UUID loanId, @Nullable String ifMatch) {
        Loan loan = own(loanId, ifMatch);
        caller.firmAsOwner();
        loan.agree();
        outbox.publish(
                new LoanAgreed(
                        loan.id(),
                        loan.firmId(),
                        loan.programmeId(),
                        loan.bankCode(),
                        loan.amount(),
                        today.businessDate()));
        return loan;
    }

    /**
     * Lets the loan go before its payment; what was held is free again.
     *
     * @throws Problem NOT_FOUND for another firm's loan; CONFLICT once payment is under way; STALE
     */
    @Transactional
    public Loan cancel(UUID loanId, @Nullable String ifMatch, String reason) {
        Loan loan = own(loanId, ifMatch);
        boolean held = loan.state().holds();
        loan.cancel(reason);
        outbox.publish(
                new LoanCancelled(
                        loan.id(),
                        loan.firmId(),
                        loan.programmeId(),
                        held ? loan.amount() : 0,
                        reason,
                        today.businessDate()));
        if (held) {
            accounts.release(loan);
        }
        return loan;
    }

    /**
     * Lets go what was not drawn; what was held for it is free again.
     *
     * @throws Problem NOT_FOUND for another firm's loan; CONFLICT when nothing is left, or a
     *     payment is under way; STALE
     */
    @Transactional
    public Loan releaseRest(UUID loanId, @Nullable String ifMatch) {
        Loan loan = own(loanId, ifMatch);
        loan.releaseRest();
        accounts.release(loan);
        return loan;
    }

    private Loan own(UUID loanId, @Nullable String ifMatch) {
        UUID firm = caller.firm();
        Loan loan =
                loans.lock(loanId)
                        .filter(l -> l.firmId().equals(firm))
                        .orElseThrow(() -> Problem.notFound("loan"));
        ETags.requireMatch(ifMatch, loan.version());
        return loan;
    }
}
