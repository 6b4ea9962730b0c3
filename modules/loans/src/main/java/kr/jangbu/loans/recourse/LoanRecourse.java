package kr.jangbu.loans.recourse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.jangbu.contracts.loans.LoanReopened;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanState;
import kr.jangbu.loans.Loans;
import kr.jangbu.office.Recourse;
import kr.jangbu.web.problem.Problem;

/** A refused loan can be looked at again; granted, it waits for two officers as when it came in. */
@ApplicationScoped
class LoanRecourse implements Recourse {
    static final String KIND = "LOAN";

    private final Loans loans;
    private final Refusals refusals;
    private final Outbox outbox;
    private final Today today;

    LoanRecourse(Loans loans, Refusals refusals, Outbox outbox, Today today) {
        this.loans = loans;
        this.refusals = refusals;
        this.outbox = outbox;
        this.today = today;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Refusal refusal(UUID subject) {
        Loan loan = loans.lock(subject).orElseThrow(() -> Problem.notFound("loan"));
        if (loan.state() != LoanState.REJECTED) {
            throw Problem.conflict(
                            Text.of(
                                    "부결된 융자가 아닙니다. 지금 상태: " + loan.state().label().ko(),
                                    "the loan is %s: there is no refusal".formatted(loan.state())))
                    .with("state", loan.state().name());
        }
        var refusal =
                refusals.ofLoan(subject)
                        .orElseThrow(() ->
                                Problem.conflict(
                                        Text.of(
                                                "재심의를 신청할 수 있는 부결 기록이 없습니다.",
                                                "no record of a refusal that can be"
                                                        + " reconsidered")));
        return new Refusal(
                loan.firmId(),
                loan.agency(),
                loan.programmeId(),
                refusal.proposalId(),
                refusal.refusedOn(),
                loan.number(),
                "/loans/" + loan.id());
    }

    @Override
    public void reopen(UUID subject, String why) {
        Loan loan = loans.lock(subject).orElseThrow();
        loan.reopen(why);
        outbox.publish(
                new LoanReopened(
                        loan.id(), loan.firmId(), loan.programmeId(), today.businessDate()));
    }
}
