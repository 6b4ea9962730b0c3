package kr.jangbu.programmes.exceptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.office.FourEyes;
import kr.jangbu.office.PartyNames;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.exceptions.ExceptionApproval.State;
import kr.jangbu.programmes.exceptions.ExceptionWish.Kind;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** One officer proposes an exception, another confirms it: from then on it is in force. */
@ApplicationScoped
public class GrantException {
    static final String KIND = "EXCEPTION";

    private final ExceptionApprovals approvals;
    private final RaisedLimits raised;
    private final Liftable liftable;
    private final Programmes programmes;
    private final FourEyes fourEyes;
    private final Instance<PartyNames> firms;
    private final Caller caller;
    private final Today today;

    GrantException(
            ExceptionApprovals approvals,
            RaisedLimits raised,
            Liftable liftable,
            Programmes programmes,
            FourEyes fourEyes,
            Instance<PartyNames> firms,
            Caller caller,
            Today today) {
        this.approvals = approvals;
        this.raised = raised;
        this.liftable = liftable;
        this.programmes = programmes;
        this.fourEyes = fourEyes;
        this.firms = firms;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Proposes for a programme of the agency for which the caller acts. The second officer must be
     * allowed the amount by which a limit rises, or the largest for which a rule is lifted.
     *
     * @throws Problem INVALID for a programme, limit or rule that is not the agency's, an unknown
     *     firm, a range that doesn't begin at the limit, or a last day that is past or too far on
     */
    @Transactional
    public ExceptionApproval propose(ExceptionWish wish) {
        Programme programme = programmeOf(wish);
        requireFirm(wish);
        liftable.require(programme, wish, today.businessDate());
        UUID id = Ids.next();
        long amount = wish.kind() == Kind.LIMIT ? wish.raise() : wish.amountTo();
        ExceptionApproval approval =
                new ExceptionApproval(
                        id,
                        approvals.nextNumber(today.businessDate().getYear()),
                        programme.agency(),
                        wish,
                        fourEyes.propose(KIND, id, amount, programme.id()));
        approvals.persist(approval);
        return approval;
    }

    private Programme programmeOf(ExceptionWish wish) {
        return programmes
                .find(wish.programmeId())
                .filter(p -> p.agency().equals(caller.agency()))
                .orElseThrow(() ->
                        Problem.invalid(
                                "programmeId",
                                Text.of("귀 기관의 사업이 아닙니다", "is no programme of your agency")));
    }

    private void requireFirm(ExceptionWish wish) {
        if (firms.isResolvable() && firms.get().ofFirm(wish.firmId()).isEmpty()) {
            throw Problem.invalid("firmId", Text.of("등록된 기업이 아닙니다", "no such firm is registered"));
        }
    }

    /**
     * Confirms as the second officer; a limit then holds more.
     *
     * @throws Problem FOUR_EYES, APPROVAL_LIMIT; CONFLICT when it was decided already or its last
     *     day has passed; NOT_FOUND; STALE
     */
    @Transactional
    public ExceptionApproval confirm(String number, @Nullable String ifMatch) {
        ExceptionApproval approval = ofMyAgency(number, ifMatch);
        if (approval.hasExpired(today.businessDate())) {
            throw Problem.conflict(
                    Text.of(
                            "마지막 날(%s)이 지났습니다.".formatted(approval.wish().expiresOn()),
                            "its last day, %s, has passed".formatted(approval.wish().expiresOn())));
        }
        approval.decide(State.CONFIRMED, fourEyes.confirm(approval.proposalId()));
        if (approval.wish().kind() == Kind.LIMIT) {
            raised.raise(approval, today.businessDate());
        }
        return approval;
    }

    /**
     * Rejects as the second officer.
     *
     * @throws Problem FOUR_EYES; CONFLICT when it was decided already; NOT_FOUND; STALE
     */
    @Transactional
    public ExceptionApproval reject(String number, @Nullable String ifMatch, String reason) {
        ExceptionApproval approval = ofMyAgency(number, ifMatch);
        approval.decide(State.REJECTED, fourEyes.reject(approval.proposalId(), reason));
        return approval;
    }

    private ExceptionApproval ofMyAgency(String number, @Nullable String ifMatch) {
        ExceptionApproval approval =
                approvals
                        .lock(number)
                        .filter(e -> e.agency().equals(caller.agency()))
                        .orElseThrow(() -> Problem.notFound("exception"));
        ETags.requireMatch(ifMatch, approval.version());
        approval.requireUndecided();
        return approval;
    }
}
