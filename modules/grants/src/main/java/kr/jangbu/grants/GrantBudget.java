package kr.jangbu.grants;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.problem.Problem;

/** The lines of a grant's budget and what was moved between them. Their limits are in the books. */
@Embeddable
class GrantBudget {
    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "grant_id", nullable = false)
    @OrderBy("category")
    private List<BudgetLine> lines = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "grant_id", nullable = false)
    @OrderBy("id")
    private List<BudgetMove> moves = new ArrayList<>();

    protected GrantBudget() {}

    static GrantBudget empty() {
        return new GrantBudget();
    }

    /** Signed, perhaps anew: what is not named any more is planned at nothing. */
    void plan(UUID grantId, Map<String, Long> wanted) {
        lines.forEach(line -> line.replan(0));
        wanted.forEach((category, amount) ->
                find(category)
                        .ifPresentOrElse(
                                line -> line.replan(amount),
                                () -> lines.add(new BudgetLine(grantId, category, amount))));
    }

    /**
     * Notes a wish.
     *
     * @return whether both lines stay as near to the plan as the agreement allows
     * @throws Problem INVALID when there is no line to take it from
     */
    boolean ask(BudgetMove move, BigDecimal tolerance) {
        BudgetLine from = line("from", move.from());
        moves.add(move);
        return from.staysWithin(tolerance, -move.amount())
                && find(move.to())
                        .filter(to -> to.staysWithin(tolerance, move.amount()))
                        .isPresent();
    }

    BudgetMove make(UUID grantId, UUID moveId) {
        BudgetMove move = move(moveId);
        line("from", move.from()).add(-move.amount());
        if (find(move.to()).isEmpty()) {
            lines.add(new BudgetLine(grantId, move.to(), 0));
        }
        line("to", move.to()).add(move.amount());
        move.make();
        return move;
    }

    void refuse(UUID moveId) {
        move(moveId).refuse();
    }

    /**
     * @throws Problem INVALID, by the name of the field, for a line that the budget lacks
     */
    BudgetLine line(String field, String category) {
        return find(category)
                .orElseThrow(() ->
                        Problem.invalid(
                                field,
                                Text.of(
                                        "협약 예산에 없는 비목입니다.",
                                        "the agreed budget has no line " + category)));
    }

    private Optional<BudgetLine> find(String category) {
        return lines.stream().filter(l -> l.category().equals(category)).findFirst();
    }

    private BudgetMove move(UUID moveId) {
        return moves.stream()
                .filter(m -> m.id().equals(moveId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no move " + moveId));
    }

    List<BudgetLine> lines() {
        return List.copyOf(lines);
    }

    List<BudgetMove> moves() {
        return List.copyOf(moves);
    }
}
