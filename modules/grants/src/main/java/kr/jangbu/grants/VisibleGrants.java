package kr.jangbu.grants;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The grants that a caller may see or change: a firm its own, an officer those of the agency's
 * programmes, an auditor sees all. Any other is not there.
 */
@ApplicationScoped
public class VisibleGrants {
    private final Grants grants;
    private final Caller caller;

    VisibleGrants(Grants grants, Caller caller) {
        this.grants = grants;
        this.caller = caller;
    }

    /**
     * The grant, to look at.
     *
     * @throws Problem NOT_FOUND when there is none, or it is another's
     */
    public Grant require(UUID id) {
        return grants.findByIdOptional(id)
                .filter(this::isVisible)
                .orElseThrow(() -> Problem.notFound("grant"));
    }

    /**
     * The firm's own grant, locked for a change.
     *
     * @throws Problem NOT_FOUND for another firm's; STALE; FORBIDDEN for who acts for no firm
     */
    public Grant own(UUID id, @Nullable String ifMatch) {
        UUID firm = caller.firm();
        Grant grant =
                grants.lock(id)
                        .filter(g -> g.firmId().equals(firm))
                        .orElseThrow(() -> Problem.notFound("grant"));
        ETags.requireMatch(ifMatch, grant.version());
        return grant;
    }

    /**
     * A grant of the officer's agency, locked for a change.
     *
     * @throws Problem NOT_FOUND for another agency's; STALE; FORBIDDEN for who acts for no agency
     */
    public Grant ofMyAgency(UUID id, @Nullable String ifMatch) {
        String agency = caller.agency();
        Grant grant =
                grants.lock(id)
                        .filter(g -> g.agency().equals(agency))
                        .orElseThrow(() -> Problem.notFound("grant"));
        ETags.requireMatch(ifMatch, grant.version());
        return grant;
    }

    private boolean isVisible(Grant grant) {
        return caller.has(Role.AUDITOR)
                || (caller.has(Role.OFFICER) && caller.maySee(grant.agency()))
                || (caller.has(Role.STARTUP)
                        && caller.firmIfAny().filter(grant.firmId()::equals).isPresent());
    }
}
