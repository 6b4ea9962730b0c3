package kr.jangbu.programmes.exceptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import kr.jangbu.foundation.Today;
import kr.jangbu.web.ETags;

/** Shows exceptions with what was done under them and what stands in the books. */
@ApplicationScoped
class ExceptionAnswers {
    private final ExceptionUses uses;
    private final RaisedLimits raised;
    private final Today today;

    ExceptionAnswers(ExceptionUses uses, RaisedLimits raised, Today today) {
        this.uses = uses;
        this.raised = raised;
        this.today = today;
    }

    Response tagged(Response.ResponseBuilder response, ExceptionApproval approval) {
        return response.entity(of(approval)).tag(ETags.of(approval.version())).build();
    }

    ExceptionAnswer of(ExceptionApproval e) {
        ExceptionWish wish = e.wish();
        return new ExceptionAnswer(
                e.id(),
                e.number(),
                e.agency(),
                wish.programmeId(),
                wish.firmId(),
                wish.kind().name(),
                wish.lifts(),
                wish.amountFrom(),
                wish.amountTo(),
                wish.mostUses(),
                wish.reason(),
                wish.document(),
                wish.expiresOn(),
                e.state().name(),
                e.isInForce(today.businessDate()),
                raised.standing(e),
                e.proposedBy(),
                e.proposedAt(),
                e.decidedBy(),
                e.decidedAt(),
                e.rejection(),
                uses.of(e.id()).stream().map(ExceptionAnswer.Use::of).toList());
    }
}
