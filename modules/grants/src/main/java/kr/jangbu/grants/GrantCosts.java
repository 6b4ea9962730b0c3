package kr.jangbu.grants;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.grants.reckon.Step;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The costs that a firm reports, and the settlements in which they are judged and counted. */
@Embeddable
public class GrantCosts {
    /** More than this in one settlement is no settlement line by line any more. */
    public static final int MOST_OPEN = 1_000;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "grant_id", nullable = false)
    @OrderBy("number")
    private List<Cost> costs = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "grant_id", nullable = false)
    @OrderBy("id")
    private List<Settlement> settlements = new ArrayList<>();

    protected GrantCosts() {}

    static GrantCosts none() {
        return new GrantCosts();
    }

    /**
     * The firm reports a cost.
     *
     * @throws Problem CONFLICT when {@value #MOST_OPEN} wait for their settlement
     */
    Cost report(Cost.Report report, LocalDate today) {
        if (open().size() >= MOST_OPEN) {
            throw Problem.conflict(
                    Text.of(
                            "정산하지 않은 비용이 %d건입니다. 먼저 정산을 신청하십시오.".formatted(MOST_OPEN),
                            "%d costs wait for their settlement: ask for one first"
                                    .formatted(MOST_OPEN)));
        }
        Cost cost = new Cost(Ids.next(), costs.size() + 1, report, today);
        costs.add(cost);
        return cost;
    }

    /**
     * @throws Problem NOT_FOUND
     */
    Cost withdraw(UUID costId) {
        Cost cost =
                costs.stream()
                        .filter(c -> c.id().equals(costId))
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("cost"));
        cost.withdraw();
        return cost;
    }

    Settlement ask(Settlement.Kind kind, long interest, LocalDate on) {
        Settlement settlement = new Settlement(Ids.next(), kind, interest, on);
        settlements.add(settlement);
        return settlement;
    }

    /** What an officer says of one cost. {@code disallowed}: won that do not count. */
    public record Judgement(UUID costId, long disallowed, @Nullable String reason) {}

    /**
     * An officer judges every open cost.
     *
     * @throws Problem INVALID when one is left out, named twice or not there
     */
    void judge(List<Judgement> judgements) {
        List<Cost> open = open();
        if (judgements.size() != open.size()
                || !open.stream()
                        .allMatch(c ->
                                judgements.stream().anyMatch(j -> j.costId().equals(c.id())))) {
            throw Problem.invalid(
                    "judgements",
                    Text.of(
                            "정산할 비용 %d건 모두를 한 번씩 판단해야 합니다.".formatted(open.size()),
                            "must name each of the %d open costs once".formatted(open.size())));
        }
        for (Judgement j : judgements) {
            open.stream()
                    .filter(c -> c.id().equals(j.costId()))
                    .forEach(c -> c.judge(j.disallowed(), j.reason()));
        }
    }

    /** What a settlement counts: its costs, and the step that the totals take. */
    record Counted(Settlement settlement, Step step, List<Cost> costs) {}

    /** The settlement counts all that is open. */
    Counted settle(UUID settlementId, Step.Before before, LocalDate on) {
        Settlement settlement =
                settlements.stream()
                        .filter(s -> s.id().equals(settlementId))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no settlement"));
        List<Cost> judged = open();
        judged.forEach(c -> c.settle(settlement.id()));
        Step step =
                settlement.isLast()
                        ? Step.last(before, settled(true), settled(false))
                        : Step.yearly(before, settled(true), settled(false));
        settlement.settle(step, on);
        return new Counted(settlement, step, judged);
    }

    private long settled(boolean counted) {
        return costs.stream()
                .filter(c -> c.state() == Cost.State.SETTLED)
                .mapToLong(c -> counted ? c.allowed() : c.disallowed())
                .sum();
    }

    /** Those that wait for their settlement. */
    List<Cost> open() {
        return costs.stream().filter(c -> c.state() == Cost.State.REPORTED).toList();
    }

    List<Cost> list() {
        return List.copyOf(costs);
    }

    List<Settlement> settlements() {
        return List.copyOf(settlements);
    }
}
