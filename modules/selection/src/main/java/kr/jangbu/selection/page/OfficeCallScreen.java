package kr.jangbu.selection.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.ApplicationState;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallState;
import kr.jangbu.selection.CallVersion;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.VersionState;
import kr.jangbu.selection.award.StageState;
import kr.jangbu.selection.award.Stages;
import kr.jangbu.selection.call.CallTemplate;
import kr.jangbu.selection.call.CallTemplates;
import kr.jangbu.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** One call as its agency sees it: its versions, what is being written, and what may be done. */
@ApplicationScoped
class OfficeCallScreen {
    /** One part of the template: where it was read and how well it is known. */
    public record Known(String part, CallTemplate.Basis basis, String source) {}

    /** What the page shows of a call besides itself. */
    public record View(
            Call call,
            CallVersion latest,
            long handedIn,
            List<Known> known,
            List<Stages.Standing> stages) {
        /** The stage whose review is the next to be opened; null while another one is under way. */
        public Stages.@Nullable Standing nextReview() {
            Stages.Standing next =
                    stages.stream()
                            .filter(s -> s.state() != StageState.CLOSED)
                            .findFirst()
                            .orElse(null);
            return next != null && next.state() == StageState.PLANNED ? next : null;
        }

        /** Whether seats that the last review freed may still be called for. */
        public boolean mayReplace() {
            Stages.Standing next = nextReview();
            return next != null
                    && stages.stream()
                            .filter(s -> s.state() == StageState.CLOSED)
                            .reduce((_, later) -> later)
                            .filter(last -> last.replacement() == null)
                            .filter(last -> next.teams() < last.stage().survivors())
                            .isPresent();
        }
    }

    /** What the reader may do now. */
    public record May(
            boolean edit,
            boolean propose,
            boolean confirm,
            boolean beginVersion,
            boolean leadStages) {}

    @CheckedTemplate(basePath = "selection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance officecall(
                View view, May may, CallForm form, FormErrors errors);
    }

    private final Calls calls;
    private final Applications applications;
    private final CallTemplates templates;
    private final Stages stages;
    private final Caller caller;

    OfficeCallScreen(
            Calls calls,
            Applications applications,
            CallTemplates templates,
            Stages stages,
            Caller caller) {
        this.calls = calls;
        this.applications = applications;
        this.templates = templates;
        this.stages = stages;
        this.caller = caller;
    }

    TemplateInstance of(Call call) {
        return of(call, FormErrors.none());
    }

    TemplateInstance of(Call call, FormErrors errors) {
        return of(call, CallForm.of(call.latest().terms()), errors);
    }

    /** With a form that was refused: what was typed into it stays. */
    TemplateInstance of(Call call, CallForm form, FormErrors errors) {
        View view =
                new View(
                        call,
                        call.latest(),
                        applications.count(
                                call.id(),
                                EnumSet.complementOf(EnumSet.of(ApplicationState.DRAFT))),
                        templates
                                .find(call.templateId())
                                .map(OfficeCallScreen::known)
                                .orElse(List.of()),
                        stages.of(call));
        return Templates.officecall(view, may(call), form, errors);
    }

    private static List<Known> known(CallTemplate template) {
        Map<String, CallTemplate.Basis> inOrder = new TreeMap<>(template.basis());
        return inOrder.entrySet().stream()
                .map(e ->
                        new Known(
                                e.getKey(),
                                e.getValue(),
                                java.util.Objects.requireNonNull(
                                                template.sources().get(e.getValue().source()))
                                        .title()))
                .toList();
    }

    private May may(Call call) {
        boolean officer =
                caller.has(Role.OFFICER)
                        && caller.officership()
                                .filter(m -> m.party().equals(call.agency()))
                                .isPresent();
        VersionState latest = call.latest().state();
        return new May(
                officer && latest == VersionState.DRAFT,
                officer && latest == VersionState.DRAFT,
                officer
                        && latest == VersionState.PROPOSED
                        && !caller.person().equals(call.latest().proposedBy()),
                officer
                        && latest == VersionState.PUBLISHED
                        && call.state() == CallState.PUBLISHED
                        && !call.terms().window().hasClosedBy(calls.clock()),
                officer && call.state().compareTo(CallState.AWARDED) >= 0);
    }
}
