package kr.jangbu.loans.decide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.contracts.loans.LoanApproved;
import kr.jangbu.contracts.loans.LoanDecisionProposed;
import kr.jangbu.contracts.loans.LoanRejected;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanAccounts;
import kr.jangbu.loans.LoanState;
import kr.jangbu.loans.Loans;
import kr.jangbu.loans.apply.TakeOverTerms;
import kr.jangbu.loans.firmview.Designations;
import kr.jangbu.loans.recourse.RefuseLoan;
import kr.jangbu.office.Caller;
import kr.jangbu.office.FourEyes;
import kr.jangbu.office.Proposal;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An officer proposes, a second one confirms. A confirmed approval holds programme ceiling, firm
 * caps, yearly line and cost item in one chain: all or none. A designated firm's loan draws on its
 * support account too, and the chain then begins with the gate that a suspension closes.
 */
@ApplicationScoped
public class DecideLoan {
    /** The proposal's kind. */
    static final String KIND = "LOAN_DECISION";

    private final Loans loans;
    private final LoanAccounts accounts;
    private final Designations designations;
    private final TakeOverTerms terms;
    private final FourEyes fourEyes;
    private final RefuseLoan refuseLoan;
    private final Outbox outbox;
    private final Caller caller;
    private final Today today;

    DecideLoan(
            Loans loans,
            LoanAccounts accounts,
            Designations designations,
            TakeOverTerms terms,
            FourEyes fourEyes,
            RefuseLoan refuseLoan,
            Outbox outbox,
            Caller caller,
            Today today) {
        this.loans = loans;
        this.accounts = accounts;
        this.designations = designations;
        this.terms = terms;
        this.fourEyes = fourEyes;
        this.refuseLoan = refuseLoan;
        this.outbox = outbox;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Proposes a decision.
     *
     * @param resolutions finding code → why it does not stand in the way
     * @throws Problem NOT_FOUND for another agency's loan; CONFLICT when a clause blocks, a finding
     *     is open, or the loan is not waiting for a proposal; STALE
     */
    @Transactional
    public Loan propose(
            UUID loanId,
            @Nullable String ifMatch,
            Loan.Decision outcome,
            String reason,
            Map<String, String> resolutions) {
        Loan loan = ofMyAgency(loanId, ifMatch);
        loan.requireProposable(outcome, resolutions.keySet());
        resolutions.forEach((code, note) -> loan.resolve(code, note, caller.person()));
        long amount = outcome == Loan.Decision.APPROVE ? loan.amount() : 0;
        Proposal proposal = fourEyes.propose(KIND, loan.id(), amount, loan.programmeId());
        loan.proposeDecision(outcome, reason, proposal.id());
        outbox.publish(
                new LoanDecisionProposed(
                        loan.id(),
                        loan.firmId(),
                        loan.programmeId(),
                        outcome.name(),
                        loan.amount(),
                        today.businessDate()));
        return loan;
    }

    /**
     * Confirms the proposal as the second officer.
     *
     * @throws Problem FOUR_EYES, APPROVAL_LIMIT; CONFLICT while the firm's designation is
     *     suspended; LIMIT_EXCEEDED naming the limit that does not cover the loan, which then stays
     *     proposed; NOT_FOUND; STALE
     */
    @Transactional
    public Loan confirm(UUID loanId, @Nullable String ifMatch) {
        Loan loan = ofMyAgency(loanId, ifMatch);
        UUID proposal = proposalOf(loan);
        fourEyes.confirm(proposal);
        if (loan.proposedOutcome() == Loan.Decision.APPROVE) {
            approve(loan);
        } else {
            reject(loan, proposal);
        }
        return loan;
    }

    /**
     * Sends the proposal back as the second officer: the loan waits for a new one.
     *
     * @throws Problem FOUR_EYES; NOT_FOUND; STALE
     */
    @Transactional
    public Loan sendBack(UUID loanId, @Nullable String ifMatch, String reason) {
        Loan loan = ofMyAgency(loanId, ifMatch);
        fourEyes.reject(proposalOf(loan), reason);
        loan.returnToApplied(reason);
        terms.renew(loan, today.businessDate());
        return loan;
    }

    private void approve(Loan loan) {
        loan.approve(designations.programmeOf(loan.firmId()));
        outbox.publish(
                new LoanApproved(
                        loan.id(),
                        loan.firmId(),
                        loan.programmeId(),
                        loan.amount(),
                        loan.purpose().name(),
                        loan.terms().annualRate(),
                        loan.terms().termMonths(),
                        loan.terms().graceMonths(),
                        today.businessDate()));
        accounts.hold(loan);
    }

    private void reject(Loan loan, UUID proposal) {
        loan.reject();
        refuseLoan.refused(loan, proposal);
        outbox.publish(
                new LoanRejected(
                        loan.id(),
                        loan.firmId(),
                        loan.programmeId(),
                        loan.amount(),
                        String.valueOf(loan.reason()),
                        today.businessDate()));
    }

    private static UUID proposalOf(Loan loan) {
        UUID proposal = loan.proposalId();
        if (loan.state() != LoanState.DECISION_PROPOSED || proposal == null) {
            throw Problem.conflict(
                            Text.of(
                                    "제안된 결정이 없습니다. 지금 상태: " + loan.state().label().ko(),
                                    "the loan is %s: nothing is proposed".formatted(loan.state())))
                    .with("state", loan.state().name());
        }
        return proposal;
    }

    private Loan ofMyAgency(UUID loanId, @Nullable String ifMatch) {
        Loan loan =
                loans.lock(loanId)
                        .filter(l -> l.agency().equals(caller.agency()))
                        .orElseThrow(() -> Problem.notFound("loan"));
        ETags.requireMatch(ifMatch, loan.version());
        return loan;
    }
}
