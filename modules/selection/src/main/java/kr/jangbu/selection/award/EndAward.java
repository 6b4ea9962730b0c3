package kr.jangbu.selection.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A firm gives its award up; and who may see an award. */
@ApplicationScoped
public class EndAward {
    static final String GIVEN_UP = "GIVEN_UP";

    private final Awards awards;
    private final GiveAward giveAward;
    private final Caller caller;

    EndAward(Awards awards, GiveAward giveAward, Caller caller) {
        this.awards = awards;
        this.giveAward = giveAward;
        this.caller = caller;
    }

    /**
     * The owner of the firm gives it up; its seat goes to the next.
     *
     * @throws Problem NOT_FOUND for another's, FORBIDDEN for staff, CONFLICT when it has ended,
     *     STALE
     */
    @Transactional
    public Award renounce(UUID id, @Nullable String ifMatch) {
        UUID firm = caller.firmAsOwner();
        Award award =
                awards.findByIdOptional(id)
                        .filter(a -> a.firmId().equals(firm))
                        .orElseThrow(() -> Problem.notFound("award"));
        ETags.requireMatch(ifMatch, award.version());
        giveAward.end(id, GIVEN_UP);
        return award;
    }

    /**
     * The award, for the firm, the agency's officers and auditors.
     *
     * @throws Problem NOT_FOUND
     */
    public Award visible(UUID id) {
        return awards.findByIdOptional(id)
                .filter(a ->
                        caller.has(Role.AUDITOR)
                                || (caller.has(Role.OFFICER) && caller.maySee(a.agency()))
                                || (caller.has(Role.STARTUP)
                                        && caller.firmIfAny()
                                                .filter(a.firmId()::equals)
                                                .isPresent()))
                .orElseThrow(() -> Problem.notFound("award"));
    }
}
