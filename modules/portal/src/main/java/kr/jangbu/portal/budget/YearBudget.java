package kr.jangbu.portal.budget;

import java.util.List;
import java.util.function.ToLongFunction;
import kr.jangbu.programmes.AnnouncementCheck;

/**
 * Announced against appropriated against granted against paid, for one budget year.
 *
 * @param years for which there is something to show, the latest first
 * @param lines every programme of the catalogue
 * @param targets every announced amount against the books, of whatever year
 * @param announced every announced figure, in the order said
 * @param differences announced sums that don't add up
 */
public record YearBudget(
        int year,
        List<Integer> years,
        List<BudgetLine> lines,
        List<AnnouncedLine> targets,
        List<Announced> announced,
        List<AnnouncementCheck> differences) {

    public long appropriated() {
        return sum(BudgetLine::appropriated);
    }

    public long granted() {
        return sum(BudgetLine::granted);
    }

    public long paid() {
        return sum(BudgetLine::paid);
    }

    public long left() {
        return sum(BudgetLine::left);
    }

    public List<BudgetLine> withFigures() {
        return lines.stream().filter(BudgetLine::hasFigures).toList();
    }

    public List<BudgetLine> withoutFigures() {
        return lines.stream().filter(line -> !line.hasFigures()).toList();
    }

    private long sum(ToLongFunction<BudgetLine> figure) {
        return lines.stream().mapToLong(figure).reduce(0, Math::addExact);
    }
}
