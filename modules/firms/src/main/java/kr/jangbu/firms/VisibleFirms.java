package kr.jangbu.firms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.problem.Problem;

/**
 * The firms that a caller may see: its own people their firm, officers and auditors all. Any other
 * is not there.
 */
@ApplicationScoped
public class VisibleFirms {
    private final Firms firms;
    private final Caller caller;

    VisibleFirms(Firms firms, Caller caller) {
        this.firms = firms;
        this.caller = caller;
    }

    /**
     * The firm.
     *
     * @throws Problem NOT_FOUND when there is none, or it is another's
     */
    public Firm require(UUID id) {
        return firms.findByIdOptional(id)
                .filter(f -> seesAll() || isOwn(f.id()))
                .orElseThrow(() -> Problem.notFound("firm"));
    }

    /** Whether the caller acts for the firm. */
    public boolean isOwn(UUID firmId) {
        return caller.has(Role.STARTUP) && caller.firmIfAny().filter(firmId::equals).isPresent();
    }

    /** Whether the caller may see every firm: an officer of an agency, or an auditor. */
    public boolean seesAll() {
        return caller.has(Role.AUDITOR)
                || (caller.has(Role.OFFICER) && caller.officership().isPresent());
    }
}
