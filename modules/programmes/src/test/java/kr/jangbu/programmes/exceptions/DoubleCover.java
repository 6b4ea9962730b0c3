package kr.jangbu.programmes.exceptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.programmes.ExceptionRegister;
import kr.jangbu.programmes.LiftableRules;

/** A module with a rule that may be lifted, and a desk at which it is. */
@Path("/test/double-cover/{number}")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DoubleCover implements LiftableRules {
    static final String RULE = "DOUBLE_COVER";

    private final ExceptionRegister register;

    DoubleCover(ExceptionRegister register) {
        this.register = register;
    }

    @Override
    public List<Rule> rules() {
        return List.of(new Rule(RULE, "KOSME", Text.of("중복 보증 금지", "no double cover")));
    }

    @GET
    @Transactional
    public ExceptionRegister.Lifted use(
            @PathParam("number") String number,
            @QueryParam("rule") String rule,
            @QueryParam("firm") UUID firm,
            @QueryParam("programme") String programme,
            @QueryParam("amount") long amount,
            @QueryParam("reference") String reference) {
        return register.use(
                number, new ExceptionRegister.Use(rule, programme, firm, amount, reference));
    }
}
