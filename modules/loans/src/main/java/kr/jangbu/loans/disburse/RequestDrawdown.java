package kr.jangbu.loans.disburse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import kr.jangbu.contracts.loans.PaymentRequested;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.BusinessCalendar;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.Loans;
import kr.jangbu.loans.firmview.FirmView;
import kr.jangbu.loans.firmview.FirmViews;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Documents;
import kr.jangbu.office.Party;
import kr.jangbu.programmes.LoanProduct;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A firm asks the bank to pay, all at once or in tranches: money for facilities only against
 * evidence of what it pays for (facts 2.4: a misuse is a reason to refuse).
 */
@ApplicationScoped
public class RequestDrawdown {
    /** The kind of payment by which a loan knows its own. */
    static final String DRAWDOWN = "LOAN_DRAWDOWN";

    private final Loans loans;
    private final Drawdowns drawdowns;
    private final FirmViews firms;
    private final Documents documents;
    private final Outbox outbox;
    private final Caller caller;
    private final BusinessCalendar calendar;
    private final Today today;

    RequestDrawdown(
            Loans loans,
            Drawdowns drawdowns,
            FirmViews firms,
            Documents documents,
            Outbox outbox,
            Caller caller,
            BusinessCalendar calendar,
            Today today) {
        this.loans = loans;
        this.drawdowns = drawdowns;
        this.firms = firms;
        this.documents = documents;
        this.outbox = outbox;
        this.caller = caller;
        this.calendar = calendar;
        this.today = today;
    }

    /**
     * Asks the bank to pay, on the next day that banks are open.
     *
     * @param amount in won; null: all that is left
     * @param evidence filed documents of the firm
     * @throws Problem NOT_FOUND for another firm's loan; CONFLICT before the agreement, while
     *     another payment is under way or the account's holder is not confirmed; LIMIT_EXCEEDED
     *     beyond what is left; INVALID without evidence for a facility, or for a document that is
     *     not the firm's; STALE
     */
    @Transactional
    public Loan request(
            UUID loanId, @Nullable String ifMatch, @Nullable Long amount, List<UUID> evidence) {
        UUID firmId = caller.firm();
        Loan loan =
                loans.lock(loanId)
                        .filter(l -> l.firmId().equals(firmId))
                        .orElseThrow(() -> Problem.notFound("loan"));
        ETags.requireMatch(ifMatch, loan.version());
        FirmView firm = firms.require(firmId);
        UUID paymentId = Ids.next();
        long asked = amount == null ? loan.undrawn() : amount;
        loan.requestPayment(paymentId, asked);
        requireConfirmedHolder(firm);
        requireEvidence(loan, evidence);
        drawdowns.persist(
                new Drawdown(
                        paymentId,
                        loan.id(),
                        drawdowns.of(loan.id()).size() + 1,
                        asked,
                        new Drawdown.Asked(caller.person(), today.businessDate(), evidence)));
        outbox.publish(
                new PaymentRequested(
                        paymentId,
                        loan.id(),
                        loan.firmId(),
                        loan.programmeId(),
                        loan.bankCode(),
                        asked,
                        DRAWDOWN,
                        firm.payeeName(),
                        firm.payoutBankCode(),
                        firm.payoutAccountSealed(),
                        calendar.following(today.businessDate())));
        return loan;
    }

    private void requireEvidence(Loan loan, List<UUID> evidence) {
        if (loan.purpose() == LoanProduct.Purpose.FACILITY && evidence.isEmpty()) {
            throw Problem.invalid(
                    "evidence",
                    Text.of(
                            "시설자금은 세금계산서나 계약서 같은 증빙을 골라야 인출할 수 있습니다.",
                            "money for facilities is drawn against evidence: an invoice or a"
                                    + " contract"));
        }
        for (int i = 0; i < evidence.size(); i++) {
            if (documents.find(Party.firm(loan.firmId()), evidence.get(i)).isEmpty()) {
                throw Problem.invalid(
                        "evidence[%d]".formatted(i),
                        Text.of("제출한 서류 가운데 없습니다.", "is none of the firm's documents"));
            }
        }
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
}
