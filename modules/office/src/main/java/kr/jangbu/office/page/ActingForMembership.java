package kr.jangbu.office.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Membership;
import kr.jangbu.web.page.ActingFor;
import kr.jangbu.web.problem.Problem;

/** Tells the layout for whom the person acts. */
@ApplicationScoped
class ActingForMembership implements ActingFor {
    private final Caller caller;
    private final PartyName names;

    ActingForMembership(Caller caller, PartyName names) {
        this.caller = caller;
        this.names = names;
    }

    @Override
    public Optional<Text> line() {
        return acting().map(names::line);
    }

    @Override
    public Optional<String> switchHref() {
        return caller.memberships().size() > 1 ? Optional.of(ActingForPage.HREF) : Optional.empty();
    }

    /** The page that says what is wrong with the header Acting-For has this layout too. */
    private Optional<Membership> acting() {
        try {
            return caller.acting();
        } catch (Problem wrongHeader) {
            return Optional.empty();
        }
    }
}
