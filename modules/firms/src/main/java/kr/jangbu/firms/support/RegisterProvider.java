package kr.jangbu.firms.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.programmes.DesignationRules;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.web.problem.Problem;

/** An officer lets somebody offer support to the firms of the agency's programme. */
@ApplicationScoped
public class RegisterProvider {
    private final Providers providers;
    private final Programmes programmes;
    private final DesignationRules rules;
    private final Caller caller;
    private final Clock clock;

    RegisterProvider(
            Providers providers,
            Programmes programmes,
            DesignationRules rules,
            Caller caller,
            Clock clock) {
        this.providers = providers;
        this.programmes = programmes;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Registers; an administrator then says who acts for it.
     *
     * @throws Problem INVALID for a programme that designates nobody, or of another agency
     */
    @Transactional
    public Provider register(Provider.Kind kind, Text name, String programmeId) {
        String agency = caller.agency();
        Programme programme =
                programmes
                        .find(programmeId)
                        .filter(p -> p.agency().equals(agency))
                        .filter(p -> rules.find(p.id()).isPresent())
                        .orElseThrow(() ->
                                Problem.invalid(
                                        "programmeId",
                                        Text.of(
                                                "귀 기관의 지정 사업이 아닙니다.",
                                                "must be a programme of your agency that"
                                                        + " designates firms")));
        Provider provider =
                new Provider(
                        Ids.next(),
                        kind,
                        name,
                        new Provider.For(programme.id(), programme.agency()),
                        new Provider.Registration(caller.person(), clock.instant()));
        providers.persist(provider);
        return provider;
    }
}
