package kr.jangbu.firms.designate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The designations that a caller may see, and those that he may change: a firm its own, an officer
 * those of the agency, an auditor sees all. Any other is not there.
 */
@ApplicationScoped
public class VisibleDesignations {
    private static final String WHAT = "designation";

    private final Designations designations;
    private final Caller caller;

    VisibleDesignations(Designations designations, Caller caller) {
        this.designations = designations;
        this.caller = caller;
    }

    /**
     * @throws Problem NOT_FOUND when there is none, or it is another's
     */
    public Designation require(UUID id) {
        return designations
                .findByIdOptional(id)
                .filter(this::isVisible)
                .orElseThrow(() -> Problem.notFound(WHAT));
    }

    /**
     * Locked, for an officer of its agency.
     *
     * @throws Problem NOT_FOUND, STALE
     */
    Designation lockAsOfficer(UUID id, @Nullable String ifMatch) {
        String agency = caller.agency();
        return matching(
                designations
                        .lock(id)
                        .filter(d -> d.agency().equals(agency))
                        .orElseThrow(() -> Problem.notFound(WHAT)),
                ifMatch);
    }

    /**
     * Locked, for the firm itself.
     *
     * @throws Problem NOT_FOUND, STALE
     */
    Designation lockAsFirm(UUID id, @Nullable String ifMatch) {
        UUID firm = caller.firm();
        return matching(
                designations
                        .lock(id)
                        .filter(d -> d.firmId().equals(firm))
                        .orElseThrow(() -> Problem.notFound(WHAT)),
                ifMatch);
    }

    private static Designation matching(Designation designation, @Nullable String ifMatch) {
        ETags.requireMatch(ifMatch, designation.version());
        return designation;
    }

    private boolean isVisible(Designation designation) {
        return caller.has(Role.AUDITOR)
                || (caller.has(Role.OFFICER) && caller.maySee(designation.agency()))
                || (caller.has(Role.STARTUP)
                        && caller.firmIfAny().filter(designation.firmId()::equals).isPresent());
    }
}
