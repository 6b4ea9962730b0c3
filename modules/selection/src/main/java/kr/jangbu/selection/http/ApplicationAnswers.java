package kr.jangbu.selection.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.ApplicationContent;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.Submission;
import kr.jangbu.selection.apply.ContentRules;
import kr.jangbu.selection.firmview.FirmView;
import kr.jangbu.selection.firmview.FirmViews;
import kr.jangbu.web.ETags;
import kr.jangbu.web.Page;
import kr.jangbu.web.page.Language;

/** Makes answers of applications: the firm sees what it writes, others what it handed in. */
@ApplicationScoped
public class ApplicationAnswers {
    private final Applications applications;
    private final Calls calls;
    private final FirmViews firms;
    private final Caller caller;
    private final Language language;

    ApplicationAnswers(
            Applications applications,
            Calls calls,
            FirmViews firms,
            Caller caller,
            Language language) {
        this.applications = applications;
        this.calls = calls;
        this.firms = firms;
        this.caller = caller;
        this.language = language;
    }

    ApplicationAnswer of(Application a) {
        boolean own = caller.firmIfAny().filter(a.firmId()::equals).isPresent();
        ApplicationContent content =
                own
                        ? a.content()
                        : applications
                                .submission(a)
                                .map(Submission::content)
                                .orElse(ApplicationContent.EMPTY);
        return new ApplicationAnswer(
                a.id(),
                a.number(),
                a.callId(),
                a.callVersion(),
                a.programmeId(),
                a.firmId(),
                a.state().name(),
                a.submissions(),
                a.submittedAt(),
                own && a.hasUnsentChanges(),
                a.savedAt(),
                content,
                own ? missing(a, content) : List.of(),
                a.findings().stream()
                        .map(f -> ApplicationAnswer.FindingAnswer.of(f, language))
                        .toList(),
                a.reason());
    }

    private List<ApplicationAnswer.MissingAnswer> missing(
            Application a, ApplicationContent content) {
        return ContentRules.missing(content, calls.findById(a.callId()).terms()).stream()
                .map(m -> new ApplicationAnswer.MissingAnswer(m.path(), language.text(m.what())))
                .toList();
    }

    /** A page of lines, with the firms' names read at once. */
    Page<ApplicationAnswer.Line> lines(Page<Application> page) {
        Map<UUID, FirmView> known =
                firms.all(page.items().stream().map(Application::firmId).toList());
        return page.map(a -> {
            FirmView firm = known.get(a.firmId());
            Text name = firm == null ? FirmView.UNKNOWN : firm.name();
            return new ApplicationAnswer.Line(
                    a.id(),
                    a.number(),
                    a.callId(),
                    a.firmId(),
                    language.text(name),
                    a.state().name(),
                    a.submittedAt(),
                    a.blocks(),
                    a.unresolved());
        });
    }

    Response ok(Application application) {
        return Response.ok(of(application)).tag(ETags.of(application.version())).build();
    }

    /** After a change: written first, so that the tag is the new one. */
    Response changed(Application application) {
        applications.flush();
        return ok(application);
    }

    Response created(Application application) {
        applications.flush();
        return Response.created(URI.create("/api/v1/applications/" + application.id()))
                .entity(of(application))
                .tag(ETags.of(application.version()))
                .build();
    }
}
