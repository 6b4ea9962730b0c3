package kr.jangbu.grants.settle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.jangbu.foundation.Today;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.Matter;
import kr.jangbu.grants.Settlement;
import kr.jangbu.grants.Trail;
import kr.jangbu.grants.TrailEntry.Act;
import kr.jangbu.grants.VisibleGrants;
import kr.jangbu.office.Caller;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The firm asks for the settlement of what it reported, and says what interest it earned. */
@ApplicationScoped
public class AskSettlement {
    private final VisibleGrants visible;
    private final Trail trail;
    private final Caller caller;
    private final Today today;

    AskSettlement(VisibleGrants visible, Trail trail, Caller caller, Today today) {
        this.visible = visible;
        this.trail = trail;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Asks.
     *
     * @param interest in won, earned on the state's money since the last settlement
     * @throws Problem FORBIDDEN for staff; NOT_FOUND for another firm's; CONFLICT while one is open
     *     or an instalment is being paid; STALE
     */
    @Transactional
    public Grant ask(UUID grantId, @Nullable String ifMatch, Settlement.Kind kind, long interest) {
        caller.firmAsOwner();
        Grant grant = visible.own(grantId, ifMatch);
        Matter matter =
                grant.askSettlement(
                        kind, interest, new Matter.Opening(caller.person(), today.businessDate()));
        trail.write(grant, Act.SETTLEMENT_ASKED, matter.about(), interest, kind.name());
        return grant;
    }
}
