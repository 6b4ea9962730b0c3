package kr.jangbu.portal.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Today;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.programmes.Announcement;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.Limits;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;

/** Puts the public figures of a year together: the catalogue's statements, the books' balances. */
@ApplicationScoped
public class Budgets {
    private final Programmes programmes;
    private final Limits limits;
    private final Ledger ledger;
    private final AppropriationViews appropriations;
    private final Today today;

    Budgets(
            Programmes programmes,
            Limits limits,
            Ledger ledger,
            AppropriationViews appropriations,
            Today today) {
        this.programmes = programmes;
        this.limits = limits;
        this.ledger = ledger;
        this.appropriations = appropriations;
        this.today = today;
    }

    public YearBudget of(int year) {
        List<Announced> announced = announced();
        return new YearBudget(
                year,
                years(year),
                lines(year),
                announced.stream().filter(Announced::isTarget).map(this::against).toList(),
                announced,
                programmes.differences());
    }

    private List<BudgetLine> lines(int year) {
        Map<Programme, Limit> ceilings =
                programmes.all().stream()
                        .collect(
                                Collectors.toMap(
                                        p -> p, p -> limits.programmeCeiling(p.id(), year)));
        Map<String, Balance> balances =
                ledger.balances(ceilings.values().stream().map(Limit::accountId).toList());
        Map<String, List<AppropriationView>> documents =
                appropriations.ofYear(year).stream()
                        .collect(Collectors.groupingBy(AppropriationView::programmeId));
        return programmes.all().stream()
                .map(p -> {
                    Limit ceiling = Objects.requireNonNull(ceilings.get(p));
                    return BudgetLine.of(
                            p,
                            year,
                            documents.getOrDefault(p.id(), List.of()),
                            ceiling,
                            balances.get(ceiling.accountId()));
                })
                .sorted(Comparator.comparingLong(BudgetLine::appropriated).reversed())
                .toList();
    }

    private AnnouncedLine against(Announced announced) {
        List<Programme> beside =
                programmes.all().stream()
                        .filter(p -> announced.programmeIds().contains(p.id()))
                        .toList();
        List<String> ceilings =
                announced
                        .years()
                        .boxed()
                        .flatMap(year ->
                                beside.stream()
                                        .map(p ->
                                                limits.programmeCeiling(p.id(), year).accountId()))
                        .toList();
        return AnnouncedLine.of(announced, beside, ledger.balances(ceilings).values());
    }

    private List<Announced> announced() {
        return programmes.announcements().stream()
                .sorted(Comparator.comparing(Announcement::announcedOn))
                .flatMap(a -> a.figures().stream().map(f -> Announced.of(a, f, besides(f.id()))))
                .toList();
    }

    private List<String> besides(String figureId) {
        return programmes.all().stream()
                .filter(p -> p.announced().contains(figureId))
                .map(Programme::id)
                .toList();
    }

    /** The one asked for is always among them, so that the selector can show it. */
    private List<Integer> years(int asked) {
        TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        years.add(asked);
        years.add(today.businessDate().getYear());
        years.addAll(appropriations.years());
        programmes.announcements().forEach(a -> years.add(a.announcedOn().getYear()));
        return List.copyOf(years);
    }
}
