package kr.jangbu.programmes.exceptions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.jangbu.foundation.DayJob;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.programmes.Limits;
import kr.jangbu.programmes.Limits.Filling;
import org.jspecify.annotations.Nullable;

/**
 * What exceptions put into the accounts of limits, and take out again. Each day looks at all that
 * are over: what a firm had drawn when its exception expired comes free when it repays, and leaves
 * the limit then.
 */
@ApplicationScoped
class RaisedLimits implements DayJob {
    private static final int BATCH = 1_000;

    private final ExceptionApprovals approvals;
    private final Limits limits;
    private final Ledger ledger;

    RaisedLimits(ExceptionApprovals approvals, Limits limits, Ledger ledger) {
        this.approvals = approvals;
        this.limits = limits;
        this.ledger = ledger;
    }

    void raise(ExceptionApproval approval, LocalDate day) {
        ExceptionWish wish = approval.wish();
        Filling rule = limits.firmCap(wish.firmId(), wish.lifts(), wish.programmeId(), day);
        Filling raise = limits.raised(approval.id(), wish.firmId(), wish.lifts(), wish.raise());
        List<Account> accounts = new ArrayList<>(rule.accounts());
        accounts.addAll(raise.accounts());
        ledger.open(accounts.stream().distinct().toList());
        List<Transfer> transfers = new ArrayList<>(rule.transfers());
        transfers.addAll(raise.transfers());
        requireDone(ledger.post(transfers));
    }

    /** What of an exception's raise stands in its limit, in won. */
    long standing(ExceptionApproval approval) {
        return ledger.balance(Limits.raise(approval.id()).id())
                .map(RaisedLimits::standing)
                .orElse(0L);
    }

    @Override
    public String name() {
        return "programmes.exceptions";
    }

    /** Takes back what of expired raises is unused. */
    @Override
    public Progress run(LocalDate day) {
        List<Transfer> transfers = new ArrayList<>();
        for (int from = 0; transfers.size() < BATCH; from += BATCH) {
            List<ExceptionApproval> expired = approvals.expired(day, from, BATCH);
            if (expired.isEmpty()) {
                break;
            }
            transfers.addAll(takingBack(expired, day));
        }
        if (!transfers.isEmpty()) {
            requireDone(ledger.post(transfers));
        }
        return Progress.DONE;
    }

    private List<Transfer> takingBack(List<ExceptionApproval> expired, LocalDate day) {
        Map<String, Balance> balances =
                ledger.balances(expired.stream().map(e -> Limits.raise(e.id()).id()).toList());
        return expired.stream()
                .filter(e -> stands(balances.get(Limits.raise(e.id()).id())))
                .map(e ->
                        limits.lapsed(
                                Ids.derived(e.id(), "lapse/" + day),
                                e.id(),
                                e.wish().firmId(),
                                e.wish().lifts()))
                .toList();
    }

    private static boolean stands(@Nullable Balance balance) {
        return balance != null && standing(balance) > 0;
    }

    private static long standing(Balance balance) {
        return balance.debitsPosted() - balance.creditsPosted();
    }

    /** Filling again finds what was filled before; a rule that rose since leaves that as it is. */
    private static void requireDone(List<Outcome> outcomes) {
        outcomes.stream()
                .filter(o -> !o.inTheBooks() && o.result() != Result.EXISTS_WITH_DIFFERENT_AMOUNT)
                .findFirst()
                .ifPresent(o -> {
                    throw new IllegalStateException("the ledger refused a raise: " + o);
                });
    }
}
