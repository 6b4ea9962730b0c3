package kr.jangbu.firms.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Predicate;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The requests that a caller may see, and those that he may change. Any other is not there. */
@ApplicationScoped
public class VisibleRequests {
    private final SupportRequests requests;
    private final Caller caller;

    VisibleRequests(SupportRequests requests, Caller caller) {
        this.requests = requests;
        this.caller = caller;
    }

    /**
     * @throws Problem NOT_FOUND when there is none, or it is another's
     */
    public SupportRequest require(UUID id) {
        return requests.findByIdOptional(id).filter(this::isVisible).orElseThrow(this::notThere);
    }

    /** Locked, for the firm that asked. */
    SupportRequest lockAsFirm(UUID id, @Nullable String ifMatch) {
        UUID firm = caller.firm();
        return lock(id, ifMatch, r -> r.firmId().equals(firm));
    }

    /** Locked, for the provider that is asked. */
    SupportRequest lockAsProvider(UUID id, @Nullable String ifMatch) {
        UUID provider = caller.provider();
        return lock(id, ifMatch, r -> r.providerId().equals(provider));
    }

    private SupportRequest lock(UUID id, @Nullable String ifMatch, Predicate<SupportRequest> mine) {
        SupportRequest request = requests.lock(id).filter(mine).orElseThrow(this::notThere);
        ETags.requireMatch(ifMatch, request.version());
        return request;
    }

    private boolean isVisible(SupportRequest request) {
        return caller.has(Role.AUDITOR)
                || (caller.has(Role.OFFICER) && caller.maySee(request.agency()))
                || (caller.has(Role.STARTUP)
                        && caller.firmIfAny().filter(request.firmId()::equals).isPresent())
                || (caller.has(Role.PROVIDER)
                        && caller.providerIfAny().filter(request.providerId()::equals).isPresent());
    }

    private Problem notThere() {
        return Problem.notFound("request for support");
    }
}
