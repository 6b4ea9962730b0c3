package kr.jangbu.selection.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.selection.ApplicationState;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Applications.Paper;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.firmview.FirmView;
import kr.jangbu.selection.firmview.FirmViews;
import kr.jangbu.selection.firmview.RelatedGroups;
import kr.jangbu.selection.panel.PanelDesk;
import kr.jangbu.selection.rank.Entrant;
import kr.jangbu.selection.rank.Rules;
import kr.jangbu.selection.rank.Sheet;
import kr.jangbu.selection.score.Reviews;
import kr.jangbu.selection.score.Reviews.Handed;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** An officer closes the scoring: the ranking is made and kept with its inputs. */
@ApplicationScoped
public class RankCall {
    private final PanelDesk desk;
    private final StoredRankings rankings;
    private final Applications applications;
    private final Reviews reviews;
    private final FirmViews firms;
    private final RelatedGroups related;
    private final Calls calls;
    private final Caller caller;
    private final Today today;

    RankCall(
            PanelDesk desk,
            StoredRankings rankings,
            Applications applications,
            Reviews reviews,
            FirmViews firms,
            RelatedGroups related,
            Calls calls,
            Caller caller,
            Today today) {
        this.desk = desk;
        this.rankings = rankings;
        this.applications = applications;
        this.reviews = reviews;
        this.firms = firms;
        this.related = related;
        this.calls = calls;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Closes the scoring and ranks.
     *
     * @throws Problem NOT_FOUND; CONFLICT while reviews are missing, while who was excluded may
     *     still appeal, or when nothing is scored
     */
    @Transactional
    public StoredRanking rank(UUID callId) {
        Call call = desk.mine(callId);
        List<Paper> papers = applications.papers(callId, ApplicationState.ELIGIBLE);
        Map<UUID, List<Handed>> sheets = reviews.handed(callId);
        requireNoAppeals(call);
        requireComplete(call, papers, sheets);
        call.rank();
        int scored =
                applications.moveAll(callId, ApplicationState.ELIGIBLE, ApplicationState.SCORED);
        if (scored != papers.size()) {
            throw Problem.conflict(
                    Text.of(
                            "그 사이 신청이 바뀌었습니다. 다시 해 주십시오.",
                            "an application changed meanwhile; try again"));
        }
        int number = rankings.next(callId);
        StoredRanking ranking =
                new StoredRanking(
                        Ids.next(),
                        new StoredRanking.Made(callId, number, caller.person(), calls.clock()),
                        inputs(call, papers, sheets));
        rankings.persist(ranking);
        return ranking;
    }

    /**
     * Takes the ranking back, before anybody proposed it as the result: scores are to change.
     *
     * @throws Problem NOT_FOUND, CONFLICT when it is proposed or confirmed
     */
    @Transactional
    public void reopen(UUID callId) {
        Call call = desk.mine(callId);
        StoredRanking ranking =
                rankings.latest(callId).orElseThrow(() -> Problem.notFound("ranking"));
        if (ranking.proposalId() != null) {
            throw Problem.conflict(
                    Text.of("결과로 제안된 순위입니다.", "the ranking is proposed as the result"));
        }
        call.returnToScoring();
        applications.moveAll(callId, ApplicationState.SCORED, ApplicationState.ELIGIBLE);
    }

    /** Who comes back on appeal must be read before there is a ranking. */
    private void requireNoAppeals(Call call) {
        List<String> waiting = applications.waitingForAppeal(call.id(), today.businessDate());
        if (!waiting.isEmpty()) {
            throw Problem.conflict(
                            Text.of(
                                    "요건 제외에 대한 이의신청이 끝나지 않은 신청이 %d건 있습니다."
                                            .formatted(waiting.size()),
                                    "%d excluded applications may still come back on appeal"
                                            .formatted(waiting.size())))
                    .with("applications", waiting);
        }
    }

    private static void requireComplete(
            Call call, List<Paper> papers, Map<UUID, List<Handed>> sheets) {
        int needed = call.terms().review().rule().minimumReviewers();
        List<String> missing =
                papers.stream()
                        .filter(a -> !isComplete(sheets.getOrDefault(a.id(), List.of()), needed))
                        .map(Paper::number)
                        .toList();
        if (!missing.isEmpty()) {
            throw Problem.conflict(
                            Text.of(
                                    "평가가 끝나지 않은 신청이 %d건 있습니다.".formatted(missing.size()),
                                    "%d applications lack reviews".formatted(missing.size())))
                    .with("applications", missing);
        }
    }

    private static boolean isComplete(List<Handed> reviews, int needed) {
        return reviews.size() >= needed && reviews.stream().allMatch(Handed::isSubmitted);
    }

    private StoredRanking.Inputs inputs(
            Call call, List<Paper> papers, Map<UUID, List<Handed>> sheets) {
        Map<UUID, FirmView> known =
                firms.all(papers.stream().map(Paper::firmId).collect(Collectors.toSet()));
        Map<String, String> groups =
                related.groupsOf(
                        known.values().stream().map(FirmView::partyKey).toList(),
                        call.terms().entry().controllingShare(),
                        today.businessDate());
        List<Entrant> entrants = new ArrayList<>();
        for (Paper paper : papers) {
            List<Sheet> handedIn =
                    sheets.getOrDefault(paper.id(), List.of()).stream()
                            .map(Handed::sheet)
                            .sorted(Comparator.comparing(Sheet::reviewer))
                            .toList();
            entrants.add(
                    new Entrant(
                            paper.id(),
                            submittedAt(paper),
                            traits(known.get(paper.firmId()), groups),
                            handedIn));
        }
        return new StoredRanking.Inputs(
                new Rules(
                        call.terms().review(),
                        call.terms().outcome().caps(),
                        call.terms().capacity()),
                entrants);
    }

    private static Instant submittedAt(Paper paper) {
        Instant at = paper.submittedAt();
        if (at == null) {
            throw new IllegalStateException("never handed in: " + paper.id());
        }
        return at;
    }

    private static Entrant.Traits traits(@Nullable FirmView firm, Map<String, String> groups) {
        return firm == null
                ? new Entrant.Traits(false, false, "", "")
                : new Entrant.Traits(
                        !firm.isInCapitalArea(),
                        Boolean.TRUE.equals(firm.youthFounder()),
                        firm.isInCapitalArea() ? "CAPITAL" : "NON_CAPITAL",
                        groups.getOrDefault(firm.partyKey(), firm.partyKey()));
    }
}
