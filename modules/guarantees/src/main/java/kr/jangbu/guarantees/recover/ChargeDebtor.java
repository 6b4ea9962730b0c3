package kr.jangbu.guarantees.recover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Today;
import kr.jangbu.foundation.Won;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeAccounts;
import kr.jangbu.guarantees.GuaranteeNotices;
import kr.jangbu.guarantees.VisibleGuarantees;
import kr.jangbu.guarantees.reckon.Debt;
import org.jspecify.annotations.Nullable;

/** An officer charges the debtor with legal costs, a fee or a penalty. */
@ApplicationScoped
public class ChargeDebtor {
    /** What an officer may charge; principal and damages follow from what happened. */
    public enum What {
        COSTS,
        FEES,
        PENALTY;

        Debt.Item item() {
            return switch (this) {
                case COSTS -> Debt.Item.COSTS;
                case FEES -> Debt.Item.FEES;
                case PENALTY -> Debt.Item.PENALTY;
            };
        }
    }

    private final VisibleGuarantees visible;
    private final GuaranteeAccounts accounts;
    private final GuaranteeNotices notices;
    private final Today today;

    ChargeDebtor(
            VisibleGuarantees visible,
            GuaranteeAccounts accounts,
            GuaranteeNotices notices,
            Today today) {
        this.visible = visible;
        this.accounts = accounts;
        this.notices = notices;
        this.today = today;
    }

    /**
     * @param amount won, more than 0
     * @throws kr.jangbu.web.problem.Problem NOT_FOUND for another agency's; CONFLICT unless it is
     *     being recovered; STALE
     */
    @Transactional
    public Guarantee charge(
            UUID id, @Nullable String ifMatch, What what, long amount, String reason) {
        Guarantee g = visible.ofMyAgency(id, ifMatch);
        g.charge(what.item(), amount);
        notices.tell(
                g,
                "%s이 더해졌습니다: %s".formatted(Won.exact(amount), reason),
                "%s was added: %s".formatted(Won.exact(amount), reason));
        accounts.charge(g, Ids.next(), what.item(), amount, today.businessDate());
        return g;
    }
}
