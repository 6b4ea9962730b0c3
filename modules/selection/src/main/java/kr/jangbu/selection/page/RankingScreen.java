package kr.jangbu.selection.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.ApplicationState;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallState;
import kr.jangbu.selection.award.Awards;
import kr.jangbu.selection.award.ResultText;
import kr.jangbu.selection.award.StoredRanking;
import kr.jangbu.selection.award.StoredRankings;
import kr.jangbu.selection.firmview.FirmView;
import kr.jangbu.selection.firmview.FirmViews;
import kr.jangbu.selection.panel.Reviewer;
import kr.jangbu.selection.panel.Reviewers;
import kr.jangbu.selection.rank.Placed;
import kr.jangbu.selection.rank.Sensitivity;
import kr.jangbu.selection.score.Reviews;
import kr.jangbu.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** The ranking of a call on one page, what it hangs on, and what two officers make of it. */
@ApplicationScoped
class RankingScreen {
    private static final int ON_A_PAGE = 100;

    /** One place. {@code state} of the application by now. */
    public record Row(
            Placed placed, String number, Text firm, ApplicationState state, List<Text> reasons) {
        /** A score as people write it. */
        public String value() {
            return placed.score().value().stripTrailingZeros().toPlainString();
        }

        public String points(String criterion) {
            BigDecimal mean = placed.score().points().get(criterion);
            return mean == null ? "–" : mean.stripTrailingZeros().toPlainString();
        }

        public @Nullable Boolean meets(String gate) {
            return placed.score().gates().get(gate);
        }
    }

    /** Who would change sides without one reviewer. */
    public record Swing(String reviewer, List<String> enter, List<String> leave) {}

    /**
     * What the page shows.
     *
     * @param ranking null before the first
     * @param next the place at which the next page begins; null on the last
     */
    public record View(
            Call call,
            @Nullable StoredRanking ranking,
            List<Row> rows,
            @Nullable Integer next,
            List<Swing> swings,
            Reviews.Progress progress,
            int awards) {}

    /** What the reader may do now. */
    public record May(boolean rank, boolean propose, boolean decide) {}

    @CheckedTemplate(basePath = "selection")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ranking(View view, May may, Typed typed, FormErrors errors);
    }

    private final StoredRankings rankings;
    private final Applications applications;
    private final FirmViews firms;
    private final Reviewers reviewers;
    private final Reviews reviews;
    private final Awards awards;
    private final Caller caller;

    RankingScreen(
            StoredRankings rankings,
            Applications applications,
            FirmViews firms,
            Reviewers reviewers,
            Reviews reviews,
            Awards awards,
            Caller caller) {
        this.rankings = rankings;
        this.applications = applications;
        this.firms = firms;
        this.reviewers = reviewers;
        this.reviews = reviews;
        this.awards = awards;
        this.caller = caller;
    }

    /**
     * The page.
     *
     * @param from the first place on it, from 1
     */
    TemplateInstance of(Call call, int from, Typed typed, FormErrors errors) {
        StoredRanking ranking = rankings.latest(call.id()).orElse(null);
        int all = ranking == null ? 0 : ranking.counts().applications();
        int first = Math.clamp(from - 1L, 0, all);
        int end = Math.min(first + ON_A_PAGE, all);
        List<Placed> placed =
                ranking == null ? List.of() : rankings.placed(ranking, first, ON_A_PAGE);
        return Templates.ranking(
                new View(
                        call,
                        ranking,
                        rows(call, placed),
                        end < all ? end + 1 : null,
                        ranking == null ? List.of() : swings(ranking.sensitivity()),
                        progress(call),
                        awards.active(call.id()).size()),
                may(call, ranking),
                typed,
                errors);
    }

    private Reviews.Progress progress(Call call) {
        Collection<Reviews.Progress> each = reviews.progress(call.id()).values();
        return new Reviews.Progress(
                each.stream().mapToLong(Reviews.Progress::toDo).sum(),
                each.stream().mapToLong(Reviews.Progress::handedIn).sum());
    }

    private List<Row> rows(Call call, List<Placed> placed) {
        Map<UUID, Application> papers =
                applications.all(placed.stream().map(Placed::application).toList());
        Map<UUID, FirmView> known =
                firms.all(papers.values().stream().map(Application::firmId).toList());
        return placed.stream()
                .map(p -> {
                    Application paper = Objects.requireNonNull(papers.get(p.application()));
                    FirmView firm = known.get(paper.firmId());
                    return new Row(
                            p,
                            paper.number(),
                            firm == null ? FirmView.UNKNOWN : firm.name(),
                            paper.state(),
                            p.reasons().stream().map(r -> ResultText.of(r, call.terms())).toList());
                })
                .toList();
    }

    private List<Swing> swings(Sensitivity sensitivity) {
        Map<UUID, String> names =
                reviewers
                        .withIds(
                                sensitivity.leftOut().stream()
                                        .map(Sensitivity.LeftOut::reviewer)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Reviewer::id, Reviewer::name));
        Set<UUID> moving = new HashSet<>(sensitivity.swinging());
        Map<UUID, Application> papers = applications.all(moving);
        return sensitivity.leftOut().stream()
                .map(l ->
                        new Swing(
                                names.getOrDefault(l.reviewer(), "–"),
                                numbers(l.enter(), papers),
                                numbers(l.leave(), papers)))
                .toList();
    }

    private static List<String> numbers(List<UUID> ids, Map<UUID, Application> papers) {
        return ids.stream().map(id -> Objects.requireNonNull(papers.get(id)).number()).toList();
    }

    private May may(Call call, @Nullable StoredRanking ranking) {
        boolean officer =
                caller.has(Role.OFFICER)
                        && caller.officership()
                                .filter(m -> m.party().equals(call.agency()))
                                .isPresent();
        String proposedBy = ranking == null ? null : ranking.proposedBy();
        boolean ranked = officer && call.state() == CallState.RANKED;
        return new May(
                officer && call.state() == CallState.SCORING,
                ranked && proposedBy == null,
                ranked && proposedBy != null && !caller.person().equals(proposedBy));
    }
}
