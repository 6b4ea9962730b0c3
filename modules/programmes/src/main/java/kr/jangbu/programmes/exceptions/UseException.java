package kr.jangbu.programmes.exceptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.foundation.Won;
import kr.jangbu.office.Caller;
import kr.jangbu.programmes.ExceptionRegister;
import kr.jangbu.programmes.exceptions.ExceptionApproval.State;
import kr.jangbu.programmes.exceptions.ExceptionWish.Kind;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Uses an exception that lifts a rule: its own firm's, within its range, while it is in force. */
@ApplicationScoped
class UseException implements ExceptionRegister {
    /** Why an exception is of no use here. */
    private record Refusal(String because, Text text) {}

    private final ExceptionApprovals approvals;
    private final ExceptionUses uses;
    private final Caller caller;
    private final Today today;
    private final Clock clock;

    UseException(
            ExceptionApprovals approvals,
            ExceptionUses uses,
            Caller caller,
            Today today,
            Clock clock) {
        this.approvals = approvals;
        this.uses = uses;
        this.caller = caller;
        this.today = today;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Lifted check(String number, Use use) {
        return lifted(require(number, use));
    }

    @Override
    @Transactional
    public Lifted use(String number, Use use) {
        ExceptionApproval approval = require(number, use);
        ExceptionUse.Key key = new ExceptionUse.Key(approval.id(), use.reference());
        ExceptionUse written =
                uses.findByIdOptional(key)
                        .orElseGet(() -> new ExceptionUse(approval.id(), use.reference()));
        written.of(use.amount(), caller.person(), today.businessDate(), clock.instant());
        uses.persist(written);
        return lifted(approval);
    }

    private ExceptionApproval require(String number, Use use) {
        ExceptionApproval approval =
                approvals
                        .lock(number.strip())
                        .filter(e -> e.agency().equals(caller.agency()))
                        .orElseThrow(() ->
                                Problem.invalid(
                                        "exception",
                                        Text.of(
                                                "예외 승인 대장에 없는 번호입니다",
                                                "is no number of the register of exceptions")));
        Refusal refusal = refusal(approval, use);
        if (refusal != null) {
            throw Problem.conflict(
                            Text.of(
                                    "예외 승인 %s: %s".formatted(number, refusal.text().ko()),
                                    "exception %s: %s".formatted(number, refusal.text().en())))
                    .with("exception", approval.number())
                    .with("because", refusal.because());
        }
        return approval;
    }

    private @Nullable Refusal refusal(ExceptionApproval e, Use use) {
        ExceptionWish wish = e.wish();
        if (e.state() != State.CONFIRMED) {
            return no("NOT_CONFIRMED", "아직 승인되지 않았거나 반려되었습니다", "two officers have not approved it");
        }
        if (e.hasExpired(today.businessDate())) {
            return no(
                    "EXPIRED",
                    "%s에 만료되었습니다".formatted(wish.expiresOn()),
                    "it expired after %s".formatted(wish.expiresOn()));
        }
        if (!wish.firmId().equals(use.firmId())) {
            return no("OTHER_FIRM", "다른 기업의 예외입니다", "it is another firm's");
        }
        if (!wish.programmeId().equals(use.programmeId())) {
            return no("OTHER_PROGRAMME", "다른 사업의 예외입니다", "it is for another programme");
        }
        if (wish.kind() != Kind.RULE || !wish.lifts().equals(use.rule())) {
            return no("OTHER_RULE", "다른 한도나 규칙의 예외입니다", "it lifts something else");
        }
        if (!wish.covers(use.amount())) {
            return no(
                    "OUT_OF_RANGE",
                    "%s부터 %s까지의 예외입니다"
                            .formatted(Won.exact(wish.amountFrom()), Won.exact(wish.amountTo())),
                    "it covers %s to %s"
                            .formatted(Won.exact(wish.amountFrom()), Won.exact(wish.amountTo())));
        }
        List<ExceptionUse> before = uses.of(e.id());
        boolean again = before.stream().anyMatch(u -> u.reference().equals(use.reference()));
        if (!again && before.size() >= wish.mostUses()) {
            return no("USED_UP", "모두 사용되었습니다", "it is used up");
        }
        return null;
    }

    private static Refusal no(String because, String ko, String en) {
        return new Refusal(because, Text.of(ko, en));
    }

    private static Lifted lifted(ExceptionApproval e) {
        return new Lifted(
                e.number(),
                e.wish().document(),
                e.wish().reason(),
                e.wish().expiresOn(),
                e.proposedBy(),
                String.valueOf(e.decidedBy()));
    }
}
