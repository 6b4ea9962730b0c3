package kr.jangbu.portal.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Agencies;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Membership;
import kr.jangbu.portal.firmview.FirmViews;
import kr.jangbu.portal.loanview.LoanStage;
import kr.jangbu.portal.loanview.LoanView;
import kr.jangbu.portal.loanview.LoanViews;
import kr.jangbu.portal.loanview.LoanViews.StageCount;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;

/** What waits at an officer's agency, and what is owed to it. */
@ApplicationScoped
class OfficerHome {
    private static final int DUE_SHOWN = 10;

    /** One programme's loans by stage. */
    public record Row(Text programme, Stages stages) {}

    /** A loan with something to pay. */
    public record Due(LoanView loan, Text firm) {}

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance officer(
                Text agency, Stages total, List<Row> rows, List<Due> due);

        static native TemplateInstance unplaced();
    }

    private final LoanViews loans;
    private final FirmViews firms;
    private final Programmes programmes;
    private final Agencies agencies;
    private final Caller caller;

    OfficerHome(
            LoanViews loans,
            FirmViews firms,
            Programmes programmes,
            Agencies agencies,
            Caller caller) {
        this.loans = loans;
        this.firms = firms;
        this.programmes = programmes;
        this.agencies = agencies;
        this.caller = caller;
    }

    TemplateInstance page() {
        return caller.officership()
                .map(Membership::party)
                .map(this::ofAgency)
                .orElseGet(Templates::unplaced);
    }

    private TemplateInstance ofAgency(String agency) {
        Map<String, Programme> own =
                programmes.all().stream()
                        .filter(p -> p.agency().equals(agency))
                        .collect(Collectors.toMap(Programme::id, p -> p));
        List<StageCount> counts = loans.counts(own.keySet());
        Map<String, List<StageCount>> byProgramme =
                counts.stream().collect(Collectors.groupingBy(StageCount::programmeId));
        List<Row> rows =
                programmes.all().stream()
                        .filter(p -> byProgramme.containsKey(p.id()))
                        .map(p ->
                                new Row(
                                        p.name(),
                                        Stages.of(byProgramme.getOrDefault(p.id(), List.of()))))
                        .toList();
        return Templates.officer(
                agencies.find(agency).map(Agencies.Agency::name).orElse(Text.of(agency, agency)),
                Stages.of(counts),
                rows,
                due(loans.due(own.keySet(), DUE_SHOWN)));
    }

    private List<Due> due(List<LoanView> found) {
        Map<UUID, Text> names = firms.names(found.stream().map(LoanView::firmId).toList());
        return found.stream()
                .map(l -> new Due(l, names.getOrDefault(l.firmId(), Text.of("–", "–"))))
                .toList();
    }

    /**
     * How many loans are where.
     *
     * @param waiting for a decision, proposed or not
     * @param waitingAmount won, of those
     * @param toSign approved, the firm has not signed or not asked for the money
     * @param atTheBank asked for and not paid yet
     * @param active paid out and not repaid
     * @param activeAmount won that those were approved for
     */
    public record Stages(
            long waiting,
            long waitingAmount,
            long toSign,
            long atTheBank,
            long active,
            long activeAmount,
            long over) {
        static Stages of(List<StageCount> counts) {
            return new Stages(
                    loans(counts, LoanStage.UNDER_REVIEW),
                    amount(counts, LoanStage.UNDER_REVIEW),
                    loans(counts, LoanStage.APPROVED) + loans(counts, LoanStage.AGREED),
                    loans(counts, LoanStage.PAYMENT_REQUESTED),
                    running(counts).mapToLong(StageCount::loans).sum(),
                    running(counts).mapToLong(StageCount::amount).sum(),
                    counts.stream()
                            .filter(c -> c.stage().isEnd())
                            .mapToLong(StageCount::loans)
                            .sum());
        }

        private static Stream<StageCount> running(List<StageCount> counts) {
            return counts.stream().filter(c -> c.stage().isRunning());
        }

        private static long loans(List<StageCount> counts, LoanStage stage) {
            return counts.stream()
                    .filter(c -> c.stage() == stage)
                    .mapToLong(StageCount::loans)
                    .sum();
        }

        private static long amount(List<StageCount> counts, LoanStage stage) {
            return counts.stream()
                    .filter(c -> c.stage() == stage)
                    .mapToLong(StageCount::amount)
                    .sum();
        }
    }
}
