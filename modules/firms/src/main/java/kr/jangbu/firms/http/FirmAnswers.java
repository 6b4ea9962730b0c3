package kr.jangbu.firms.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.FirmRules;
import kr.jangbu.firms.Firms;
import kr.jangbu.firms.examine.FirmFindings;
import kr.jangbu.web.ETags;
import kr.jangbu.web.FindingAnswer;
import kr.jangbu.web.page.Language;

/** Makes answers of firms: the record, and what it says when it is looked at. */
@ApplicationScoped
public class FirmAnswers {
    private final FirmFindings findings;
    private final FirmRules rules;
    private final Firms firms;
    private final Language language;

    FirmAnswers(FirmFindings findings, FirmRules rules, Firms firms, Language language) {
        this.findings = findings;
        this.rules = rules;
        this.firms = firms;
        this.language = language;
    }

    public FirmAnswer of(Firm firm) {
        return FirmAnswer.of(
                firm,
                rules.classOf(firm.details().businessRegistrationNumber()).kind(),
                FindingAnswer.all(findings.of(firm), language));
    }

    public Response ok(Firm firm) {
        return Response.ok(of(firm)).tag(ETags.of(firm.version())).build();
    }

    /** After a change: written first, so that the tag is the new one. */
    public Response changed(Firm firm) {
        firms.flush();
        return ok(firm);
    }

    public Response created(Firm firm) {
        firms.flush();
        return Response.created(URI.create("/api/v1/firms/" + firm.id()))
                .tag(ETags.of(firm.version()))
                .entity(of(firm))
                .build();
    }
}
