package kr.jangbu.selection.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.Calls;
import kr.jangbu.web.problem.Problem;

/** The calls whose panel the caller may see or change: those of the agency. */
@ApplicationScoped
public class PanelDesk {
    private final Calls calls;
    private final Caller caller;

    PanelDesk(Calls calls, Caller caller) {
        this.calls = calls;
        this.caller = caller;
    }

    /**
     * The call, to look at.
     *
     * @throws Problem NOT_FOUND for another agency's and for none
     */
    public Call visible(UUID callId) {
        return calls.findByIdOptional(callId)
                .filter(c -> caller.maySee(c.agency()))
                .orElseThrow(() -> Problem.notFound("call"));
    }

    /**
     * The call with its row locked, to change its panel.
     *
     * @throws Problem NOT_FOUND for another agency's and for none
     */
    public Call mine(UUID callId) {
        return calls.lock(callId)
                .filter(c -> c.agency().equals(caller.agency()))
                .orElseThrow(() -> Problem.notFound("call"));
    }
}
