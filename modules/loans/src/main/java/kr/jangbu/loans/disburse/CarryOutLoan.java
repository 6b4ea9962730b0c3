package kr.jangbu.loans.disburse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.jangbu.contracts.loans.LoanAgreed;
import kr.jangbu.contracts.loans.LoanCancelled;
import kr.jangbu.contracts.loans.PaymentRequested;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.BusinessCalendar;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanAccounts;
import kr.jangbu.loans.Loans;
import kr.jangbu.loans.firmview.FirmView;
import kr.jangbu.loans.firmview.FirmViews;
import kr.jangbu.office.Caller;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What the firm does with an approved loan: sign, ask for the money, or let it go. */
@ApplicationScoped
public class CarryOutLoan {
    /** The kind of payment by which a loan knows its own. */
    static final String DRAWDOWN = "LOAN_DRAWDOWN";

    private final Loans loans;
    private final FirmViews firms;
    private final LoanAccounts accounts;
    private final Outbox outbox;
    private final Caller caller;
    private final BusinessCalendar calendar;
    private final Today today;

    CarryOutLoan(
            Loans loans,
            FirmViews firms,
            LoanAccounts accounts,
            Outbox outbox,
            Caller caller,
            BusinessCalendar calendar,
            Today today) {
        this.loans = loans;
        this.firms = firms;
        this.accounts = accounts;
        this.outbox = outbox;
        this.caller = caller;
        this.calendar = calendar;
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
     * Asks the bank to pay, on the next day that banks are open.
     *
     * @throws Problem NOT_FOUND for another firm's loan; CONFLICT before the agreement and while
     *     the account's holder is not confirmed; STALE
     */
    @Transactional
    public Loan requestDisbursement(UUID loanId, @Nullable String ifMatch) {
        Loan loan = own(loanId, ifMatch);
        FirmView firm = firms.require(loan.firmId());
        UUID paymentId = Ids.next();
        loan.requestPayment(paymentId);
        requireConfirmedHolder(firm);
        outbox.publish(
                new PaymentRequested(
                        paymentId,
                        loan.id(),
                        loan.firmId(),
                        loan.programmeId(),
                        loan.bankCode(),
                        loan.amount(),
                        DRAWDOWN,
                        firm.payeeName(),
                        firm.payoutBankCode(),
                        firm.payoutAccountSealed(),
                        calendar.following(today.businessDate())));
        return loan;
    }

    /** Money goes only where the bank names the firm as holder; until then the loan waits. */
    private static void requireConfirmedHolder(FirmView firm) {
        if (!firm.isHolderConfirmed()) {
            throw Problem.conflict(
                            Text.of(
                                    "수취 계좌의 예금주가 확인되지 않아 지급을 요청할 수 없습니다. 기업 정보에서 예금주를 확인한 뒤 다시 요청해"
                                            + " 주십시오.",
                                    "the bank has not named the firm as holder of its account: have"
                                            + " the name checked in the firm's record, then ask"
                                            + " again"))
                    .with("payoutNameCheck", firm.payoutNameCheck());
        }
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
