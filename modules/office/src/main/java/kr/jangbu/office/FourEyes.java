package kr.jangbu.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.foundation.Won;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;

/**
 * Four eyes: one officer proposes, another confirms, and the one who confirms must be allowed the
 * amount (전결). Says who may; what then happens is the use case's.
 */
@ApplicationScoped
public class FourEyes {
    private final Proposals proposals;
    private final ApprovalLimits limits;
    private final Caller caller;
    private final Clock clock;
    private final Today today;

    FourEyes(Proposals proposals, ApprovalLimits limits, Caller caller, Clock clock, Today today) {
        this.proposals = proposals;
        this.limits = limits;
        this.caller = caller;
        this.clock = clock;
        this.today = today;
    }

    /**
     * Puts something before a second person.
     *
     * @param amount in won, at least 0: what the confirming person's limit must cover
     * @throws Problem CONFLICT when the same thing is before somebody already
     */
    @Transactional
    public Proposal propose(String kind, UUID subject, long amount, String programmeId) {
        proposals
                .openAbout(kind, subject)
                .ifPresent(open -> {
                    throw Problem.conflict(
                            Text.of(
                                    "%s 님이 이미 제안했습니다. 다른 담당자의 확인을 기다립니다."
                                            .formatted(open.proposedBy()),
                                    "%s has proposed this already; it waits for a second person"
                                            .formatted(open.proposedBy())));
                });
        Proposal proposal =
                new Proposal(
                        Ids.next(),
                        kind,
                        subject,
                        programmeId,
                        amount,
                        caller.person(),
                        clock.instant());
        proposals.persist(proposal);
        return proposal;
    }

    /**
     * Confirms as the second person.
     *
     * @throws Problem FOUR_EYES for the person who proposed, APPROVAL_LIMIT beyond the grade's
     *     limit, CONFLICT when it was decided already, NOT_FOUND
     */
    @Transactional
    public Proposal confirm(UUID proposalId) {
        Proposal proposal = secondPersonOn(proposalId);
        long limit = limits.of(grade(), today.businessDate());
        if (proposal.amount() > limit) {
            throw Problem.of(
                            ProblemType.APPROVAL_LIMIT,
                            Text.of(
                                    "귀하의 전결 한도는 %s이고 이 건은 %s입니다."
                                            .formatted(
                                                    Won.exact(limit), Won.exact(proposal.amount())),
                                    "your grade approves up to %s; this is %s"
                                            .formatted(
                                                    Won.exact(limit),
                                                    Won.exact(proposal.amount()))))
                    .with("limit", limit)
                    .with("asked", proposal.amount());
        }
        proposal.decide(Proposal.State.CONFIRMED, caller.person(), clock.instant(), null);
        return proposal;
    }

    /**
     * Refuses as the second person. No limit applies to a refusal.
     *
     * @throws Problem FOUR_EYES for the person who proposed, CONFLICT when it was decided already
     */
    @Transactional
    public Proposal reject(UUID proposalId, String reason) {
        Proposal proposal = secondPersonOn(proposalId);
        proposal.decide(Proposal.State.REJECTED, caller.person(), clock.instant(), reason);
        return proposal;
    }

    private Proposal secondPersonOn(UUID proposalId) {
        Proposal proposal =
                proposals
                        .findByIdOptional(proposalId)
                        .orElseThrow(() -> Problem.notFound("proposal"));
        if (proposal.proposedBy().equals(caller.person())) {
            throw Problem.of(
                    ProblemType.FOUR_EYES,
                    Text.of(
                            "직접 제안한 건입니다. 다른 담당자가 확인해야 합니다.",
                            "you proposed this yourself: another officer must confirm it"));
        }
        return proposal;
    }

    private String grade() {
        String grade = caller.officership().map(Membership::grade).orElse(null);
        if (grade == null) {
            throw Problem.forbidden(
                    Text.of("직급이 있는 담당자만 확인할 수 있습니다.", "only an officer with a grade confirms"));
        }
        return grade;
    }
}
