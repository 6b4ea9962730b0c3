package kr.jangbu.grants.spend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.grants.BudgetMove;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.GrantAccounts;
import kr.jangbu.grants.GrantRules;
import kr.jangbu.grants.Matter;
import kr.jangbu.grants.Trail;
import kr.jangbu.grants.TrailEntry.Act;
import kr.jangbu.grants.VisibleGrants;
import kr.jangbu.office.Caller;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The firm moves money between budget lines: at once within the tolerance, else by approval. */
@ApplicationScoped
public class MoveBudget {
    private final VisibleGrants visible;
    private final GrantRules rules;
    private final GrantAccounts accounts;
    private final Trail trail;
    private final Caller caller;
    private final Today today;

    MoveBudget(
            VisibleGrants visible,
            GrantRules rules,
            GrantAccounts accounts,
            Trail trail,
            Caller caller,
            Today today) {
        this.visible = visible;
        this.rules = rules;
        this.accounts = accounts;
        this.trail = trail;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Moves, or asks for it.
     *
     * @throws Problem INVALID for an unknown category or twice the same; LIMIT_EXCEEDED when the
     *     line has less left; NOT_FOUND for another firm's grant; CONFLICT; STALE
     */
    @Transactional
    public Grant move(UUID grantId, @Nullable String ifMatch, BudgetMove.Wish wish) {
        rules.requireCategory("from", wish.from());
        rules.requireCategory("to", wish.to());
        if (wish.from().equals(wish.to())) {
            throw Problem.invalid(
                    "to", Text.of("다른 비목을 골라 주십시오.", "must be another line than `from`"));
        }
        Grant grant = visible.own(grantId, ifMatch);
        BudgetMove move = grant.newMove(wish, today.businessDate());
        Matter matter = grant.move(move, new Matter.Opening(caller.person(), today.businessDate()));
        trail.write(
                grant,
                matter == null ? Act.BUDGET_MOVED : Act.BUDGET_MOVE_ASKED,
                move.id(),
                wish.amount(),
                "%s → %s: %s".formatted(wish.from(), wish.to(), wish.reason()));
        if (matter == null) {
            accounts.move(grant, move);
        }
        return grant;
    }
}
