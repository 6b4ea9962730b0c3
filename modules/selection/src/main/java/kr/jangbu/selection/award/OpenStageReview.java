package kr.jangbu.selection.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.ApplicationState;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallRole;
import kr.jangbu.selection.CallState;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.award.Stages.Standing;
import kr.jangbu.selection.panel.PanelDesk;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.selection.terms.CallWindow;
import kr.jangbu.selection.terms.OutcomeTerms;
import kr.jangbu.selection.terms.ReviewRule;
import kr.jangbu.selection.terms.ReviewTerms;
import kr.jangbu.selection.terms.Stage;
import kr.jangbu.web.problem.Problem;

/**
 * From the last day of a stage on an officer opens its review: a call of its own whose entrants are
 * the awards in that stage, judged by a panel as applications are. The waiting list of the first
 * call ends with it: a seat that a gate frees is not for those who lost then.
 */
@ApplicationScoped
public class OpenStageReview {
    private static final String LIST_ENDED = "예비 순위 종료 (the waiting list ended)";

    private final PanelDesk desk;
    private final Calls calls;
    private final Stages stages;
    private final Awards awards;
    private final Applications applications;
    private final Caller caller;
    private final Today today;

    OpenStageReview(
            PanelDesk desk,
            Calls calls,
            Stages stages,
            Awards awards,
            Applications applications,
            Caller caller,
            Today today) {
        this.desk = desk;
        this.calls = calls;
        this.stages = stages;
        this.awards = awards;
        this.applications = applications;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Opens it.
     *
     * @param number of the stage, from 1
     * @throws Problem NOT_FOUND for another agency's call or a stage that it has not; CONFLICT
     *     before the stage's last day, while an earlier one is not closed, when it was opened
     *     already, or when nobody is in it
     */
    @Transactional
    public Call open(UUID callId, int number) {
        Call first = desk.mine(callId);
        List<Standing> all = stages.of(first);
        Standing standing =
                all.stream()
                        .filter(s -> s.stage().number() == number)
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("stage"));
        requireTurn(all, standing);
        List<Award> inStage = awards.inStage(stages.family(first), number);
        if (inStage.isEmpty()) {
            throw Problem.conflict(Text.of("이 단계에 있는 팀이 없습니다.", "nobody is in this stage"));
        }
        endWaitingLists(first);
        Instant now = calls.clock().truncatedTo(ChronoUnit.MILLIS);
        Call review =
                Call.reviewOf(
                        first,
                        number,
                        new Call.Beginning(
                                Ids.next(),
                                calls.nextNumber(today.businessDate().getYear()),
                                terms(first, standing.stage(), now),
                                caller.person(),
                                now));
        calls.persistAndFlush(review);
        inStage.forEach(award -> enter(review, award));
        return review;
    }

    private void requireTurn(List<Standing> all, Standing standing) {
        if (standing.state() != StageState.PLANNED) {
            throw Problem.conflict(
                            Text.of(
                                    "이미 시작한 단계 평가입니다: " + standing.state().label().ko(),
                                    "the stage is %s".formatted(standing.state())))
                    .with("state", standing.state().name());
        }
        boolean waitsForEarlier =
                all.stream()
                        .anyMatch(s ->
                                s.stage().number() < standing.stage().number()
                                        && s.state() != StageState.CLOSED);
        if (waitsForEarlier) {
            throw Problem.conflict(
                    Text.of("앞 단계가 끝나지 않았습니다.", "an earlier stage is not closed yet"));
        }
        LocalDate due = standing.dueOn();
        if (due == null || today.businessDate().isBefore(due)) {
            Problem early =
                    Problem.conflict(
                            Text.of(
                                    "단계 종료일(%s) 전에는 평가할 수 없습니다."
                                            .formatted(due == null ? "미정" : due),
                                    "the stage runs until "
                                            + (due == null ? "nobody knows when" : due)));
            throw due == null ? early : early.with("dueOn", due.toString());
        }
    }

    private void endWaitingLists(Call first) {
        for (Call call : calls.lockFamily(first.id())) {
            if (call.role() != CallRole.STAGE && call.state() == CallState.AWARDED) {
                call.finish();
                applications
                        .list("callId = ?1 and state = ?2", call.id(), ApplicationState.WAITLISTED)
                        .forEach(a -> a.notSelect(LIST_ENDED));
            }
        }
    }

    /** The criteria of the first call, the gates and the mark of the stage; no bonuses. */
    private static CallTerms terms(Call first, Stage stage, Instant now) {
        CallTerms said = first.terms();
        ReviewRule rule = said.review().rule();
        return new CallTerms(
                Text.of(
                        "%s %s 평가".formatted(said.name().ko(), stage.name().ko()),
                        "%s: review of %s".formatted(said.name().en(), stage.name().en())),
                said.about(),
                new CallWindow(now.minusMillis(1), now),
                said.seatYear(),
                stage.survivors(),
                said.entry(),
                new ReviewTerms(
                        said.review().criteria(),
                        stage.gates(),
                        List.of(),
                        new ReviewRule(
                                rule.minimumReviewers(),
                                rule.dropHighest(),
                                rule.dropLowest(),
                                rule.trim(),
                                stage.passTotal(),
                                null),
                        said.review().ties()),
                new OutcomeTerms(
                        List.of(),
                        said.outcome().appealDays(),
                        said.stages().stream()
                                .filter(s -> s.number() == stage.number() + 1)
                                .findFirst()
                                .map(Stage::items)
                                .orElse(List.of()),
                        List.of()));
    }

    private void enter(Call review, Award award) {
        Application winner = applications.findById(award.applicationId());
        Application entrant =
                Application.entrant(
                        Ids.next(),
                        applications.nextNumber(today.businessDate().getYear()),
                        review,
                        winner,
                        award.id(),
                        caller.person());
        applications.persist(entrant);
        applications.carryOver(winner, entrant);
    }
}
