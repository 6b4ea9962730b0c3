package kr.jangbu.selection.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.ApplicationState;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallState;
import kr.jangbu.selection.assign.Shortage;
import kr.jangbu.selection.panel.AssignmentRun;
import kr.jangbu.selection.panel.AssignmentRuns;
import kr.jangbu.selection.panel.Objection;
import kr.jangbu.selection.panel.Objections;
import kr.jangbu.selection.panel.PanelMember;
import kr.jangbu.selection.panel.PanelMembers;
import kr.jangbu.selection.panel.Reviewer;
import kr.jangbu.selection.panel.Reviewers;
import kr.jangbu.selection.score.Reviews;
import kr.jangbu.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** The panel of a call on one page: who sits on it, who is kept from what, who reads how much. */
@ApplicationScoped
class PanelScreen {
    private static final int OBJECTIONS = 100;
    private static final int REVIEWERS = 500;

    /** One member; {@code progress} of the readings given. */
    public record Member(PanelMember member, String name, Reviews.Progress progress) {}

    /** One objection with the names of both sides. */
    public record Kept(Objection objection, String reviewer, String application) {}

    /** Applications that are short together, and what keeps each reviewer from helping. */
    public record Shortfall(
            List<String> applications, long needed, long possible, List<Standing> reviewers) {}

    public record Standing(String reviewer, Text why) {}

    /** The latest run of the solver; {@code gap} null when it is impossible. */
    public record Run(AssignmentRun run, @Nullable Long gap, List<Shortfall> shortages) {}

    /**
     * What the page shows.
     *
     * @param toSeat reviewers of the agency that do not sit on it
     * @param waiting applications that still wait for their eligibility
     */
    public record View(
            Call call,
            List<Member> members,
            List<Reviewer> toSeat,
            List<Kept> objections,
            @Nullable Run run,
            long eligible,
            long waiting) {
        /** Challenges that nobody has decided yet. */
        public List<Kept> open() {
            return objections.stream()
                    .filter(kept -> kept.objection().state() == Objection.State.OPEN)
                    .toList();
        }
    }

    /** What the reader may do now. */
    public record May(boolean seat, boolean assign) {}

    @CheckedTemplate(basePath = "selection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance panel(View view, May may, Typed typed, FormErrors errors);
    }

    private final PanelMembers members;
    private final Reviewers reviewers;
    private final Objections objections;
    private final AssignmentRuns runs;
    private final Applications applications;
    private final Reviews reviews;
    private final Caller caller;

    PanelScreen(
            PanelMembers members,
            Reviewers reviewers,
            Objections objections,
            AssignmentRuns runs,
            Applications applications,
            Reviews reviews,
            Caller caller) {
        this.members = members;
        this.reviewers = reviewers;
        this.objections = objections;
        this.runs = runs;
        this.applications = applications;
        this.reviews = reviews;
        this.caller = caller;
    }

    TemplateInstance of(Call call) {
        return of(call, Typed.nothing(), FormErrors.none());
    }

    /** With a form that was refused: what was typed into it stays. */
    TemplateInstance of(Call call, Typed typed, FormErrors errors) {
        return Templates.panel(view(call), may(call), typed, errors);
    }

    private View view(Call call) {
        List<PanelMember> all = members.of(call.id());
        List<Objection> found = objections.page(call.id(), null, OBJECTIONS);
        AssignmentRun run = runs.latest(call.id()).orElse(null);
        Map<UUID, String> people = people(all, found, run);
        Map<UUID, String> papers = papers(found, run);
        Map<UUID, Reviews.Progress> progress = reviews.progress(call.id());
        return new View(
                call,
                all.stream()
                        .map(m ->
                                new Member(
                                        m,
                                        people.getOrDefault(m.reviewerId(), "–"),
                                        progress.getOrDefault(
                                                m.reviewerId(), Reviews.Progress.NONE)))
                        .sorted(Comparator.comparing(Member::name))
                        .toList(),
                toSeat(call, all),
                found.stream()
                        .map(o ->
                                new Kept(
                                        o,
                                        people.getOrDefault(o.pair().reviewer(), "–"),
                                        papers.getOrDefault(o.pair().application(), "–")))
                        .toList(),
                run == null ? null : shown(run, people, papers),
                applications.count(
                        call.id(), Set.of(ApplicationState.ELIGIBLE, ApplicationState.SCORED)),
                applications.count(call.id(), Set.of(ApplicationState.SUBMITTED)));
    }

    private Map<UUID, String> people(
            List<PanelMember> all, List<Objection> found, @Nullable AssignmentRun run) {
        Set<UUID> ids = new HashSet<>();
        all.forEach(m -> ids.add(m.reviewerId()));
        found.forEach(o -> ids.add(o.pair().reviewer()));
        shortages(run)
                .flatMap(s -> s.reviewers().stream())
                .forEach(standing -> ids.add(standing.reviewer()));
        return reviewers.withIds(ids).stream()
                .collect(Collectors.toMap(Reviewer::id, Reviewer::name));
    }

    private Map<UUID, String> papers(List<Objection> found, @Nullable AssignmentRun run) {
        Set<UUID> ids = new HashSet<>();
        found.forEach(o -> ids.add(o.pair().application()));
        shortages(run).forEach(s -> ids.addAll(s.applications()));
        Map<UUID, String> numbers = new HashMap<>();
        applications.all(ids).forEach((id, a) -> numbers.put(id, a.number()));
        return numbers;
    }

    private static Stream<Shortage> shortages(@Nullable AssignmentRun run) {
        return run == null ? Stream.of() : run.result().shortages().stream();
    }

    private List<Reviewer> toSeat(Call call, List<PanelMember> all) {
        Set<UUID> seated =
                all.stream()
                        .filter(PanelMember::isSeated)
                        .map(PanelMember::reviewerId)
                        .collect(Collectors.toSet());
        return reviewers.page(call.agency(), null, REVIEWERS).stream()
                .filter(r -> r.details().state() == Reviewer.State.ACTIVE)
                .filter(r -> !seated.contains(r.id()))
                .sorted(Comparator.comparing(Reviewer::name))
                .toList();
    }

    private static Run shown(
            AssignmentRun run, Map<UUID, String> people, Map<UUID, String> papers) {
        return new Run(
                run,
                run.result().certificate() == null
                        ? null
                        : Objects.requireNonNull(run.result().certificate()).gap(),
                shortages(run)
                        .map(s ->
                                new Shortfall(
                                        s.applications().stream()
                                                .map(id -> papers.getOrDefault(id, "–"))
                                                .toList(),
                                        s.needed(),
                                        s.possible(),
                                        s.reviewers().stream()
                                                .map(r ->
                                                        new Standing(
                                                                people.getOrDefault(
                                                                        r.reviewer(), "–"),
                                                                why(r.why())))
                                                .toList()))
                        .toList());
    }

    private static Text why(Shortage.Why why) {
        return switch (why) {
            case FULL -> Text.of("최대 건수까지 배정됨", "reads as many as they may");
            case READS_ALL_THEY_MAY -> Text.of("볼 수 있는 신청을 모두 봄", "reads each that they may");
            case CONFLICT -> Text.of("이해충돌", "in conflict with each");
            case NO_EXPERTISE -> Text.of("전문 분야가 다름", "knows the field of none");
        };
    }

    private May may(Call call) {
        boolean officer =
                caller.has(Role.OFFICER)
                        && caller.officership()
                                .filter(m -> m.party().equals(call.agency()))
                                .isPresent();
        boolean judged = call.state() == CallState.CLOSED || call.state() == CallState.SCORING;
        return new May(
                officer && (judged || call.state() == CallState.PUBLISHED), officer && judged);
    }
}
