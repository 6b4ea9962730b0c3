package kr.jangbu.selection.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallRole;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.terms.Stage;
import org.jspecify.annotations.Nullable;

/** The stages of a call's awards as they stand: when each ends, how far its review is. */
@ApplicationScoped
public class Stages {
    /**
     * One stage.
     *
     * @param dueOn its last day, from which on it may be reviewed; null before the call's result
     * @param review the call that reviews it; null before it is opened
     * @param teams how many awards are in it now
     * @param replacement the call for the seats that its review freed; null without one
     */
    public record Standing(
            Stage stage,
            StageState state,
            @Nullable LocalDate dueOn,
            @Nullable Call review,
            int teams,
            @Nullable Call replacement) {}

    private final Calls calls;
    private final Awards awards;
    private final StoredRankings rankings;

    Stages(Calls calls, Awards awards, StoredRankings rankings) {
        this.calls = calls;
        this.awards = awards;
        this.rankings = rankings;
    }

    /** All stages of a call, the first first; empty for one without. */
    public List<Standing> of(Call first) {
        List<Call> reviews = calls.reviewsOf(first.id());
        List<UUID> family = family(first);
        List<Standing> standings = new ArrayList<>();
        LocalDate due = startedOn(first);
        for (Stage stage : first.terms().stages()) {
            due = due == null ? null : due.plusMonths(stage.months());
            Call review =
                    reviews.stream()
                            .filter(r -> r.stage() == stage.number())
                            .findFirst()
                            .orElse(null);
            standings.add(
                    new Standing(
                            stage,
                            state(review),
                            due,
                            review,
                            awards.inStage(family, stage.number()).size(),
                            calls.replacementsFor(first.id(), stage.number()).stream()
                                    .findFirst()
                                    .orElse(null)));
        }
        return List.copyOf(standings);
    }

    /** The first call and all whose awards are in its stages. */
    List<UUID> family(Call first) {
        return Stream.concat(
                        Stream.of(first.id()),
                        calls.list("firstCallId", first.id()).stream().map(Call::id))
                .toList();
    }

    /** Stages run from the day on which two officers made the result. */
    private @Nullable LocalDate startedOn(Call first) {
        return rankings.result(first.id()).map(StoredRanking::confirmedOn).orElse(null);
    }

    private static StageState state(@Nullable Call review) {
        if (review == null || review.role() != CallRole.STAGE) {
            return StageState.PLANNED;
        }
        return switch (review.state()) {
            case DRAFT, PUBLISH_PROPOSED, PUBLISHED, CLOSED, SCORING, RANKED ->
                    StageState.UNDER_REVIEW;
            case AWARDED -> StageState.DECIDED;
            case FINAL -> StageState.CLOSED;
        };
    }
}
