package kr.jangbu.selection.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.ApplicationContent;
import kr.jangbu.selection.ApplicationFinding;
import kr.jangbu.selection.ApplicationState;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallState;
import kr.jangbu.selection.CallVersion;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.Submission;
import kr.jangbu.selection.apply.ContentRules;
import kr.jangbu.selection.firmview.FirmView;
import kr.jangbu.selection.firmview.FirmViews;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.web.page.FormErrors;

/** One application on screen: to its firm as a form, to the agency as what was handed in. */
@ApplicationScoped
class ApplicationScreen {
    /** What the page shows of an application besides itself. */
    public record View(
            Application application,
            Call call,
            CallTerms terms,
            Text firm,
            List<ContentRules.Missing> missing,
            List<Submission> receipts) {
        public List<Finding> findings() {
            return application.findings().stream().map(ApplicationFinding::finding).toList();
        }
    }

    /** What the reader may do now. */
    public record May(boolean write, boolean withdraw, boolean examine) {}

    @CheckedTemplate(basePath = "selection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance application(
                View view, May may, ApplicationForm form, Typed typed, FormErrors errors);

        static native TemplateInstance review(
                View view, May may, ApplicationForm form, Typed typed, FormErrors errors);
    }

    private final Applications applications;
    private final Calls calls;
    private final FirmViews firms;
    private final Caller caller;

    ApplicationScreen(Applications applications, Calls calls, FirmViews firms, Caller caller) {
        this.applications = applications;
        this.calls = calls;
        this.firms = firms;
        this.caller = caller;
    }

    TemplateInstance of(Application application) {
        return of(application, Typed.nothing(), FormErrors.none());
    }

    /** With a form that was refused: what was typed into it stays. */
    TemplateInstance of(Application application, Typed typed, FormErrors errors) {
        return isOwn(application)
                ? form(application, typed, errors)
                : review(application, typed, errors);
    }

    private boolean isOwn(Application application) {
        return caller.firmIfAny().filter(application.firmId()::equals).isPresent();
    }

    private TemplateInstance form(Application application, Typed typed, FormErrors errors) {
        Call call = calls.findById(application.callId());
        CallTerms terms = call.terms();
        ApplicationContent content = application.content();
        boolean retyped = typed.fields().containsKey("form");
        return Templates.application(
                view(application, call, terms, ContentRules.missing(content, terms)),
                may(application, call),
                retyped ? ApplicationForm.of(terms, typed) : ApplicationForm.of(terms, content),
                typed,
                errors);
    }

    private TemplateInstance review(Application application, Typed typed, FormErrors errors) {
        Call call = calls.findById(application.callId());
        CallTerms terms =
                call.version(application.callVersion())
                        .map(CallVersion::terms)
                        .orElseGet(call::terms);
        ApplicationContent content =
                applications
                        .submission(application)
                        .map(Submission::content)
                        .orElse(ApplicationContent.EMPTY);
        return Templates.review(
                view(application, call, terms, List.of()),
                may(application, call),
                ApplicationForm.of(terms, content),
                typed,
                errors);
    }

    private View view(
            Application application,
            Call call,
            CallTerms terms,
            List<ContentRules.Missing> missing) {
        return new View(
                application,
                call,
                terms,
                firms.findByIdOptional(application.firmId())
                        .map(FirmView::name)
                        .orElse(FirmView.UNKNOWN),
                missing,
                applications.submissions(application.id()));
    }

    private May may(Application application, Call call) {
        boolean own = isOwn(application);
        boolean written =
                application.state() == ApplicationState.DRAFT
                        || application.state() == ApplicationState.SUBMITTED;
        boolean officer =
                caller.has(Role.OFFICER)
                        && caller.officership()
                                .filter(m -> m.party().equals(application.agency()))
                                .isPresent();
        return new May(
                own && written && call.takesApplicationsAt(calls.clock()),
                own && application.state().next().contains(ApplicationState.WITHDRAWN),
                officer
                        && call.state() == CallState.CLOSED
                        && application.state() == ApplicationState.SUBMITTED);
    }

    /** Whether the reader may admit what is clear of a call. */
    boolean mayAdmit(Call call) {
        return call.state() == CallState.CLOSED
                && caller.has(Role.OFFICER)
                && caller.officership().filter(m -> m.party().equals(call.agency())).isPresent();
    }

    /** The names of firms, for lists. */
    Map<UUID, Text> names(List<Application> shown) {
        return firms
                .all(shown.stream().map(Application::firmId).collect(Collectors.toSet()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().name()));
    }
}
