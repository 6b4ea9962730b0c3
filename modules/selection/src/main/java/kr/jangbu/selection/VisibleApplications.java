package kr.jangbu.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.problem.Problem;

/**
 * The applications that a caller may see: a firm its own, an officer those handed in to the
 * agency's calls, a reviewer those given to read, an auditor all that were handed in. Any other is
 * not there.
 */
@ApplicationScoped
public class VisibleApplications {
    private final Applications applications;
    private final Caller caller;

    VisibleApplications(Applications applications, Caller caller) {
        this.applications = applications;
        this.caller = caller;
    }

    /**
     * The application.
     *
     * @throws Problem NOT_FOUND when there is none, or it is another's
     */
    public Application require(UUID id) {
        return applications
                .findByIdOptional(id)
                .filter(this::isVisible)
                .orElseThrow(() -> Problem.notFound("application"));
    }

    private boolean isVisible(Application application) {
        return isOwn(application)
                || (application.submittedAt() != null
                        && (isOffices(application) || isReviewers(application)));
    }

    private boolean isOwn(Application application) {
        return caller.has(Role.STARTUP)
                && caller.firmIfAny().filter(application.firmId()::equals).isPresent();
    }

    private boolean isReviewers(Application application) {
        return caller.has(Role.REVIEWER)
                && applications.isReadBy(caller.person(), application.id());
    }

    private boolean isOffices(Application application) {
        return caller.has(Role.AUDITOR)
                || (caller.has(Role.OFFICER) && caller.maySee(application.agency()));
    }
}
