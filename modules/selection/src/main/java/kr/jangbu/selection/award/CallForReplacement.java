package kr.jangbu.selection.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.award.Stages.Standing;
import kr.jangbu.selection.panel.PanelDesk;
import kr.jangbu.selection.terms.AwardItem;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.selection.terms.CallWindow;
import kr.jangbu.selection.terms.OutcomeTerms;
import kr.jangbu.selection.terms.Stage;
import kr.jangbu.web.problem.Problem;

/**
 * Fewer teams passed a gate than may go on: an officer drafts a call for the seats that are left, a
 * copy of the first one that names it. It takes the usual course, two officers and all, and may
 * select none. Who wins joins in the stage that runs.
 */
@ApplicationScoped
public class CallForReplacement {
    private final PanelDesk desk;
    private final Calls calls;
    private final Stages stages;
    private final Awards awards;
    private final Caller caller;
    private final Today today;

    CallForReplacement(
            PanelDesk desk, Calls calls, Stages stages, Awards awards, Caller caller, Today today) {
        this.desk = desk;
        this.calls = calls;
        this.stages = stages;
        this.awards = awards;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Drafts it, open from the next full hour for as long as the first one was.
     *
     * @throws Problem NOT_FOUND for another agency's call; CONFLICT before a stage is closed, after
     *     the last one, when as many are left as may go on, or when there is one already
     */
    @Transactional
    public Call draft(UUID callId) {
        Call first = desk.mine(callId);
        Standing closed = lastClosed(first);
        Standing next = following(first, closed);
        if (closed.replacement() != null) {
            throw Problem.conflict(
                            Text.of(
                                    "이미 추가 공모가 있습니다: " + closed.replacement().number(),
                                    "there is a replacement call: "
                                            + closed.replacement().number()))
                    .with("callId", closed.replacement().id());
        }
        int left =
                closed.stage().survivors()
                        - awards.inStage(stages.family(first), next.stage().number()).size();
        if (left <= 0) {
            throw Problem.conflict(Text.of("채울 자리가 없습니다.", "no seat is left to be filled"));
        }
        Instant now = calls.clock();
        Call replacement =
                Call.replacementFor(
                        first,
                        closed.stage().number(),
                        new Call.Beginning(
                                Ids.next(),
                                calls.nextNumber(today.businessDate().getYear()),
                                terms(first, next.stage(), left, now),
                                caller.person(),
                                now));
        calls.persist(replacement);
        return replacement;
    }

    private Standing lastClosed(Call first) {
        return stages.of(first).stream()
                .filter(s -> s.state() == StageState.CLOSED)
                .max(Comparator.comparingInt(s -> s.stage().number()))
                .orElseThrow(() ->
                        Problem.conflict(Text.of("끝난 단계가 없습니다.", "no stage of it is closed yet")));
    }

    private Standing following(Call first, Standing closed) {
        return stages.of(first).stream()
                .filter(s -> s.stage().number() == closed.stage().number() + 1)
                .filter(s -> s.state() == StageState.PLANNED)
                .findFirst()
                .orElseThrow(() ->
                        Problem.conflict(
                                Text.of(
                                        "다음 단계가 없거나 이미 평가가 시작되었습니다.",
                                        "no stage follows, or its review has begun")));
    }

    private static CallTerms terms(Call first, Stage joins, int seats, Instant now) {
        CallTerms said = first.terms();
        Instant opens = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        Duration length = Duration.between(said.window().opensAt(), said.window().closesAt());
        List<AwardItem> items = joins.items().isEmpty() ? said.outcome().items() : joins.items();
        return new CallTerms(
                Text.of(said.name().ko() + " 추가 공모", said.name().en() + ": replacement"),
                said.about(),
                new CallWindow(opens, opens.plus(length)),
                said.seatYear(),
                seats,
                said.entry(),
                said.review(),
                new OutcomeTerms(
                        said.outcome().caps(), said.outcome().appealDays(), items, List.of()));
    }
}
