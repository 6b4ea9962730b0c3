package kr.jangbu.guarantees.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import kr.jangbu.foundation.Today;
import kr.jangbu.guarantees.Charge;
import kr.jangbu.guarantees.Charges;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.Guarantees;
import kr.jangbu.guarantees.change.Changes;
import kr.jangbu.guarantees.claim.Accidents;
import kr.jangbu.guarantees.claim.Claims;
import kr.jangbu.guarantees.decide.Drawing;
import kr.jangbu.guarantees.firmview.FirmViews;
import kr.jangbu.guarantees.follow.Reports;
import kr.jangbu.guarantees.letter.LetterCheck;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.ETags;
import kr.jangbu.web.page.Language;

/** Makes answers of guarantees: the state from its row, with what stands beside it. */
@ApplicationScoped
public class GuaranteeAnswers {
    private final Guarantees guarantees;
    private final FirmViews firms;
    private final Charges charges;
    private final LetterCheck letters;
    private final Reports reports;
    private final Accidents accidents;
    private final Claims claims;
    private final Changes changes;
    private final Drawing drawing;
    private final Caller caller;
    private final Today today;
    private final Language language;

    GuaranteeAnswers(
            Guarantees guarantees,
            FirmViews firms,
            Charges charges,
            LetterCheck letters,
            Reports reports,
            Accidents accidents,
            Claims claims,
            Changes changes,
            Drawing drawing,
            Caller caller,
            Today today,
            Language language) {
        this.guarantees = guarantees;
        this.firms = firms;
        this.charges = charges;
        this.letters = letters;
        this.reports = reports;
        this.accidents = accidents;
        this.claims = claims;
        this.changes = changes;
        this.drawing = drawing;
        this.caller = caller;
        this.today = today;
        this.language = language;
    }

    public GuaranteeAnswer of(Guarantee g) {
        GuaranteeAnswer.Drawn drawn = drawn(g);
        return GuaranteeAnswer.of(
                g, papers(g), caller.has(Role.STARTUP) ? drawn.withoutOthers() : drawn, language);
    }

    /** On whose limits it draws, or would if it were approved today. */
    private GuaranteeAnswer.Drawn drawn(Guarantee g) {
        if (g.drawnFirms().isEmpty()) {
            return new GuaranteeAnswer.Drawn(
                    drawing.designation(g), List.copyOf(drawing.related(g, today.businessDate())));
        }
        return new GuaranteeAnswer.Drawn(
                g.designationProgrammeId(),
                g.drawnFirms().stream().filter(f -> !f.equals(g.firmId())).toList());
    }

    /** All that stands beside a guarantee. */
    public GuaranteeAnswer.Papers papers(Guarantee g) {
        List<Charge> fees = charges.of(g.id());
        return new GuaranteeAnswer.Papers(
                language.text(firms.name(g.firmId())),
                fees,
                charges.earned(fees.stream().map(Charge::id).toList()),
                letters.all(g),
                reports.of(g.id()),
                accidents.of(g.id()),
                claims.of(g.id()),
                changes.of(g.id()));
    }

    public Response ok(Guarantee g) {
        return Response.ok(of(g)).tag(ETags.of(g.version())).build();
    }

    /** After a change: written first, so that the tag is the new one. */
    public Response changed(Guarantee g) {
        guarantees.flush();
        return ok(g);
    }

    public Response created(Guarantee g) {
        guarantees.flush();
        return Response.created(URI.create("/api/v1/guarantees/" + g.id()))
                .entity(of(g))
                .tag(ETags.of(g.version()))
                .build();
    }
}
