package kr.jangbu.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.jangbu.web.problem.Problem;

/** Switching between the firms and agencies for which a person acts. */
@ApplicationScoped
public class Acting {
    private final Caller caller;
    private final ActingChoices choices;

    Acting(Caller caller, ActingChoices choices) {
        this.caller = caller;
        this.choices = choices;
    }

    /**
     * Acts under another membership from the next request on.
     *
     * @throws Problem NOT_FOUND unless it is the person's own and in force
     */
    public void switchTo(UUID membershipId) {
        boolean own = caller.memberships().stream().anyMatch(m -> m.id().equals(membershipId));
        if (!own) {
            throw Problem.notFound("membership");
        }
        choices.choose(caller.person(), membershipId);
    }
}
