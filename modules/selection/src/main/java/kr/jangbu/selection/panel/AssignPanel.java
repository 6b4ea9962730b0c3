package kr.jangbu.selection.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.ApplicationState;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallState;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.assign.Assignment;
import kr.jangbu.selection.assign.Pair;
import kr.jangbu.selection.assign.Roster;
import kr.jangbu.selection.score.Review;
import kr.jangbu.selection.score.Reviews;
import kr.jangbu.web.problem.Problem;

/**
 * Shares out the readings of a call, and shares them out again when somebody drops out: scores that
 * are in stay, and of the rest as few as possible change hands.
 */
@ApplicationScoped
public class AssignPanel {
    private static final String RELIEVED = "배정 변경 (assigned anew)";

    private final PanelDesk desk;
    private final Calls calls;
    private final Applications applications;
    private final PanelMembers members;
    private final Reviewers reviewers;
    private final Objections objections;
    private final AssignmentRuns runs;
    private final Reviews reviews;

    AssignPanel(
            PanelDesk desk,
            Calls calls,
            Applications applications,
            PanelMembers members,
            Reviewers reviewers,
            Objections objections,
            AssignmentRuns runs,
            Reviews reviews) {
        this.desk = desk;
        this.calls = calls;
        this.applications = applications;
        this.members = members;
        this.reviewers = reviewers;
        this.objections = objections;
        this.runs = runs;
        this.reviews = reviews;
    }

    /**
     * Assigns, and opens the scoring when everybody has readers.
     *
     * @throws Problem NOT_FOUND; CONFLICT before applications have closed, while one of them waits
     *     for its eligibility, or when scoring is over
     */
    @Transactional
    public AssignmentRun assign(UUID callId, String by) {
        Call call = desk.mine(callId);
        requireReady(call);
        AssignmentRun run = solve(call, by);
        if (call.state() == CallState.CLOSED && run.result().shortages().isEmpty()) {
            call.beginScoring();
        }
        return run;
    }

    private void requireReady(Call call) {
        if (call.state() != CallState.CLOSED && call.state() != CallState.SCORING) {
            throw Problem.conflict(
                            Text.of(
                                    "접수 마감 뒤, 순위 확정 전에만 배정합니다.",
                                    "the call is %s: nothing to assign".formatted(call.state())))
                    .with("state", call.state().name());
        }
        long waiting = applications.count(call.id(), Set.of(ApplicationState.SUBMITTED));
        if (waiting > 0) {
            throw Problem.conflict(
                            Text.of(
                                    "요건 검토가 끝나지 않은 신청이 %d건 있습니다.".formatted(waiting),
                                    "%d applications wait for their eligibility"
                                            .formatted(waiting)))
                    .with("waiting", waiting);
        }
    }

    /**
     * Somebody dropped out or came back while the call is scored; before and after, there is
     * nothing to do.
     */
    public void again(Call call, String by) {
        if (call.state() == CallState.SCORING) {
            solve(call, by);
        }
    }

    private AssignmentRun solve(Call call, String by) {
        List<Review> living = reviews.living(call.id());
        Roster roster = roster(call, living);
        Assignment assignment = Assignment.of(roster);
        int number = runs.latest(call.id()).map(AssignmentRun::number).orElse(0) + 1;
        Instant now = calls.clock();
        AssignmentRun run =
                new AssignmentRun(
                        Ids.next(),
                        new AssignmentRun.Made(call.id(), number, by, now),
                        roster.digest(),
                        assignment);
        runs.persist(run);
        if (assignment instanceof Assignment.Complete complete) {
            carryOut(complete.pairs(), living, new Review.Given(call.id(), run.id(), now));
        }
        return run;
    }

    private void carryOut(List<Pair> pairs, List<Review> living, Review.Given given) {
        Set<Pair> wanted = new HashSet<>(pairs);
        living.stream().filter(r -> !wanted.contains(r.pair())).forEach(r -> r.discard(RELIEVED));
        // Written before the new ones: a pair that was discarded may come back.
        reviews.flush();
        Set<Pair> there = living.stream().map(Review::pair).collect(Collectors.toSet());
        new TreeSet<>(wanted)
                .stream()
                        .filter(pair -> !there.contains(pair))
                        .forEach(pair -> reviews.persist(new Review(Ids.next(), pair, given)));
    }

    private Roster roster(Call call, List<Review> living) {
        Set<UUID> seated = new HashSet<>(members.seated(call.id()));
        Set<Pair> fixed = new HashSet<>();
        Set<Pair> kept = new HashSet<>();
        living.forEach(r -> (r.isSubmitted() ? fixed : kept).add(r.pair()));
        Set<UUID> people = new HashSet<>(seated);
        fixed.forEach(pair -> people.add(pair.reviewer()));
        List<Roster.Reviewer> readers = new ArrayList<>();
        for (Reviewer reviewer : reviewers.withIds(people)) {
            Reviewer.Details details = reviewer.details();
            boolean reads =
                    seated.contains(reviewer.id()) && details.state() == Reviewer.State.ACTIVE;
            readers.add(
                    new Roster.Reviewer(
                            reviewer.id(),
                            Set.copyOf(details.fields()),
                            reads ? details.mostReadings() : 0));
        }
        Set<Pair> conflicts = new HashSet<>(objections.keptOut(call.id()));
        conflicts.removeAll(fixed);
        return new Roster(readers, papers(call), conflicts, ofPapers(call, fixed), kept);
    }

    private List<Roster.Application> papers(Call call) {
        int readings = call.terms().review().rule().minimumReviewers();
        return eligible(call).stream()
                .map(a -> new Roster.Application(a.id(), new HashSet<>(handedIn(a)), readings))
                .toList();
    }

    private List<String> handedIn(Application application) {
        return applications
                .submission(application)
                .map(s -> s.content().fields())
                .orElseThrow(
                        () -> new IllegalStateException("never handed in: " + application.id()));
    }

    /** Sheets of an application that was taken back do not count any more. */
    private Set<Pair> ofPapers(Call call, Set<Pair> pairs) {
        Map<UUID, Application> papers = new HashMap<>();
        eligible(call).forEach(a -> papers.put(a.id(), a));
        return pairs.stream()
                .filter(pair -> papers.containsKey(pair.application()))
                .collect(Collectors.toSet());
    }

    private List<Application> eligible(Call call) {
        return applications.list(
                "callId = ?1 and state = ?2 order by id", call.id(), ApplicationState.ELIGIBLE);
    }
}
