package kr.jangbu.selection.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.RecourseClock;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.appeal.ResultNotice.Written;
import kr.jangbu.selection.award.StoredRanking;
import kr.jangbu.selection.award.StoredRankings;
import kr.jangbu.selection.rank.Placed;
import kr.jangbu.selection.score.Review;
import kr.jangbu.selection.score.Reviews;
import kr.jangbu.selection.score.SheetContent;
import kr.jangbu.selection.terms.CallTerms;

/** The notices of result, each there once two officers have made the ranking the result. */
@ApplicationScoped
public class ResultNotices {
    private final StoredRankings rankings;
    private final Reviews reviews;
    private final Calls calls;
    private final RecourseClock clock;
    private final Today today;

    ResultNotices(
            StoredRankings rankings,
            Reviews reviews,
            Calls calls,
            RecourseClock clock,
            Today today) {
        this.rankings = rankings;
        this.reviews = reviews;
        this.calls = calls;
        this.clock = clock;
        this.today = today;
    }

    public Optional<ResultNotice> about(Application application) {
        return rankings.result(application.callId())
                .flatMap(r ->
                        rankings.placed(r, application.id()).map(p -> notice(application, r, p)));
    }

    private ResultNotice notice(Application application, StoredRanking result, Placed placed) {
        CallTerms terms = calls.findById(application.callId()).terms();
        LocalDate noticeOn = result.confirmedOn();
        if (noticeOn == null) {
            throw new IllegalStateException("a result that nobody confirmed: " + result.id());
        }
        LocalDate until = clock.lastDay(noticeOn, terms.outcome().appealDays());
        return new ResultNotice(
                application,
                terms,
                placed,
                written(application),
                noticeOn,
                until,
                clock.daysLeft(today.businessDate(), until));
    }

    private List<Written> written(Application application) {
        return reviews.ofApplication(application.id()).stream()
                .filter(Review::isSubmitted)
                .map(Review::content)
                .flatMap(ResultNotices::reasons)
                .sorted(Comparator.comparing(Written::about).thenComparing(Written::reason))
                .toList();
    }

    private static Stream<Written> reasons(SheetContent content) {
        return Stream.concat(
                content.marks().entrySet().stream()
                        .map(e -> new Written(e.getKey(), e.getValue().reason())),
                content.gates().entrySet().stream()
                        .map(e -> new Written(e.getKey(), e.getValue().reason())));
    }
}
