package kr.jangbu.guarantees;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The guarantees that a caller may see or change: a firm its own, an officer those of the agency's
 * programmes, a bank those of which it has a letter, an auditor sees all. Any other is not there.
 */
@ApplicationScoped
public class VisibleGuarantees {
    private static final String WHAT = "guarantee";

    private final Guarantees guarantees;
    private final Caller caller;

    VisibleGuarantees(Guarantees guarantees, Caller caller) {
        this.guarantees = guarantees;
        this.caller = caller;
    }

    /**
     * The guarantee, to look at.
     *
     * @throws Problem NOT_FOUND when there is none, or it is another's
     */
    public Guarantee require(UUID id) {
        return guarantees
                .findByIdOptional(id)
                .filter(this::isVisible)
                .orElseThrow(() -> Problem.notFound(WHAT));
    }

    /**
     * The firm's own, locked for a change.
     *
     * @throws Problem NOT_FOUND for another firm's; STALE; FORBIDDEN for who acts for no firm
     */
    public Guarantee own(UUID id, @Nullable String ifMatch) {
        UUID firm = caller.firm();
        return unchanged(guarantees.lock(id).filter(g -> g.firmId().equals(firm)), ifMatch);
    }

    /**
     * One of the officer's agency, locked for a change.
     *
     * @throws Problem NOT_FOUND for another agency's; STALE; FORBIDDEN for who acts for no agency
     */
    public Guarantee ofMyAgency(UUID id, @Nullable String ifMatch) {
        String agency = caller.agency();
        return unchanged(guarantees.lock(id).filter(g -> g.agency().equals(agency)), ifMatch);
    }

    /**
     * One of which the calling bank has a letter, to look at.
     *
     * @throws Problem NOT_FOUND for another bank's
     */
    public Guarantee requireOfMyBank(UUID id) {
        String bank = caller.bankCode();
        return guarantees
                .findByIdOptional(id)
                .filter(g -> isOf(g, bank))
                .orElseThrow(() -> Problem.notFound(WHAT));
    }

    /**
     * The same, locked for a change.
     *
     * @throws Problem NOT_FOUND for another bank's; STALE
     */
    public Guarantee ofMyBank(UUID id, @Nullable String ifMatch) {
        String bank = caller.bankCode();
        return unchanged(guarantees.lock(id).filter(g -> isOf(g, bank)), ifMatch);
    }

    private static boolean isOf(Guarantee g, String bank) {
        return g.bankCode().equals(bank) && Guarantees.isBanks(g.state());
    }

    private static Guarantee unchanged(Optional<Guarantee> found, @Nullable String ifMatch) {
        Guarantee guarantee = found.orElseThrow(() -> Problem.notFound(WHAT));
        ETags.requireMatch(ifMatch, guarantee.version());
        return guarantee;
    }

    private boolean isVisible(Guarantee g) {
        return caller.has(Role.AUDITOR)
                || (caller.has(Role.OFFICER) && caller.maySee(g.agency()))
                || (caller.has(Role.STARTUP)
                        && caller.firmIfAny().filter(g.firmId()::equals).isPresent());
    }
}
