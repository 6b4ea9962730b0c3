package kr.jangbu.firms.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import kr.jangbu.firms.certificate.Certificate;
import kr.jangbu.firms.certificate.Certificates;
import kr.jangbu.firms.designate.AnnualChecks;
import kr.jangbu.firms.designate.Designation;
import kr.jangbu.firms.designate.Designations;
import kr.jangbu.firms.designate.SupportAccount;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.ETags;
import kr.jangbu.web.page.Language;

/** Makes answers of designations: state from the rows, amounts from the books. */
@ApplicationScoped
class DesignationAnswers {
    private final Designations designations;
    private final AnnualChecks checks;
    private final Certificates certificates;
    private final SupportAccount support;
    private final Caller caller;
    private final Today today;
    private final Language language;

    DesignationAnswers(
            Designations designations,
            AnnualChecks checks,
            Certificates certificates,
            SupportAccount support,
            Caller caller,
            Today today,
            Language language) {
        this.designations = designations;
        this.checks = checks;
        this.certificates = certificates;
        this.support = support;
        this.caller = caller;
        this.today = today;
        this.language = language;
    }

    DesignationAnswer of(Designation designation) {
        return DesignationAnswer.of(
                designation,
                new DesignationAnswer.Beside(
                        certificates.of(designation.id()).stream()
                                .findFirst()
                                .map(Certificate::number)
                                .orElse(null),
                        support.lines(designation),
                        checks.of(designation.id())),
                new DesignationAnswer.Reader(
                        caller.has(Role.OFFICER) || caller.has(Role.AUDITOR),
                        today.businessDate(),
                        language));
    }

    Response ok(Designation designation) {
        return Response.ok(of(designation)).tag(ETags.of(designation.version())).build();
    }

    /** After a change: written first, so that the tag is the new one. */
    Response changed(Designation designation) {
        designations.flush();
        return ok(designation);
    }
}
