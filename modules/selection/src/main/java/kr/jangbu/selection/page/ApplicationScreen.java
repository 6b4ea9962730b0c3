package kr.jangbu.selection.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Document;
import kr.jangbu.office.Documents;
import kr.jangbu.office.Party;
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
import kr.jangbu.selection.appeal.Appeal;
import kr.jangbu.selection.appeal.Appeals;
import kr.jangbu.selection.apply.ContentRules;
import kr.jangbu.selection.award.StoredRankings;
import kr.jangbu.selection.firmview.FirmView;
import kr.jangbu.selection.firmview.FirmViews;
import kr.jangbu.selection.panel.PanelMembers;
import kr.jangbu.selection.report.FileStageReport;
import kr.jangbu.selection.report.StageReport;
import kr.jangbu.selection.report.StageReports;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** One application on screen: to its firm as a form, to the agency as what was handed in. */
@ApplicationScoped
class ApplicationScreen {
    private static final int LATEST_DOCUMENTS = 100;

    /** What the page shows of an application besides itself. */
    public record View(
            Application application,
            Call call,
            CallTerms terms,
            Text firm,
            List<ContentRules.Missing> missing,
            List<Submission> receipts,
            boolean hasResult,
            @Nullable Appeal appeal,
            List<StageReport> reports) {
        public List<Finding> findings() {
            return application.findings().stream().map(ApplicationFinding::finding).toList();
        }
    }

    /** What the reader may do now. */
    public record May(
            boolean write, boolean withdraw, boolean examine, boolean appeal, boolean report) {}

    @CheckedTemplate(basePath = "selection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance application(
                View view,
                May may,
                ApplicationForm form,
                List<Readings.Choice> panel,
                Typed typed,
                FormErrors errors);

        static native TemplateInstance review(
                View view,
                May may,
                ApplicationForm form,
                Readings.View readings,
                Typed typed,
                FormErrors errors);
    }

    private final Applications applications;
    private final Calls calls;
    private final FirmViews firms;
    private final PanelMembers members;
    private final Readings readings;
    private final StoredRankings rankings;
    private final Appeals appeals;
    private final Documents documents;
    private final StageReports reports;
    private final FileStageReport filing;
    private final Caller caller;
    private final Today today;

    ApplicationScreen(
            Applications applications,
            Calls calls,
            FirmViews firms,
            PanelMembers members,
            Readings readings,
            StoredRankings rankings,
            Appeals appeals,
            Documents documents,
            StageReports reports,
            FileStageReport filing,
            Caller caller,
            Today today) {
        this.applications = applications;
        this.calls = calls;
        this.firms = firms;
        this.members = members;
        this.readings = readings;
        this.rankings = rankings;
        this.appeals = appeals;
        this.documents = documents;
        this.reports = reports;
        this.filing = filing;
        this.caller = caller;
        this.today = today;
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
                retyped
                        ? written(application, typed)
                        : ApplicationForm.of(terms, content, shelf(application)),
                mayChallenge(application, call)
                        ? readings.choices(members.seated(call.id()))
                        : List.of(),
                typed,
                errors);
    }

    /** The form as it was typed. */
    ApplicationForm written(Application application, Typed typed) {
        return ApplicationForm.of(
                calls.findById(application.callId()).terms(), typed, shelf(application));
    }

    /** The firm's latest documents, and those that the application names already. */
    private List<Document> shelf(Application application) {
        Party firm = Party.firm(application.firmId());
        Map<UUID, Document> shelf = new LinkedHashMap<>();
        documents.of(firm, null, LATEST_DOCUMENTS).forEach(d -> shelf.put(d.id(), d));
        application.content().documents().stream()
                .filter(named -> !shelf.containsKey(named.documentId()))
                .forEach(named ->
                        documents
                                .find(firm, named.documentId())
                                .ifPresent(d -> shelf.put(d.id(), d)));
        return List.copyOf(shelf.values());
    }

    private static boolean mayChallenge(Application application, Call call) {
        boolean open =
                call.state() == CallState.PUBLISHED
                        || call.state() == CallState.CLOSED
                        || call.state() == CallState.SCORING;
        return open && application.submittedAt() != null && application.state().isAlive();
    }

    private TemplateInstance review(Application application, Typed typed, FormErrors errors) {
        HandedIn shown = handedIn(application);
        return Templates.review(
                shown.view(),
                may(application, shown.view().call()),
                shown.form(),
                readings.of(application),
                typed,
                errors);
    }

    /** What was handed in, for whoever reads it. */
    public record HandedIn(View view, ApplicationForm form) {}

    HandedIn handedIn(Application application) {
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
        return new HandedIn(
                view(application, call, terms, List.of()), ApplicationForm.of(terms, content));
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
                applications.submissions(application.id()),
                application.state().isResult() && rankings.hasResult(call.id()),
                appeals.about(application.id(), Appeal.Against.ELIGIBILITY).orElse(null),
                reports.of(application));
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
                        && application.state() == ApplicationState.SUBMITTED,
                own && mayAppeal(application),
                filing.open(application).isPresent());
    }

    /** Against its exclusion; against a result it appeals on the notice's page. */
    private boolean mayAppeal(Application application) {
        LocalDate until = application.appealUntil();
        return application.state() == ApplicationState.INELIGIBLE
                && until != null
                && !today.businessDate().isAfter(until)
                && appeals.about(application.id(), Appeal.Against.ELIGIBILITY).isEmpty();
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
