package kr.jangbu.grants;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import kr.jangbu.grants.reckon.Step;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One grant of research money, from the award to the last won: offered, agreed, paid in instalments
 * on evidence, spent and reported line by line, settled, what is left returned, closed. The only
 * writer of its own state; what each state means in the books stands in {@link GrantState}. Nothing
 * of it is ever deleted.
 */
@Entity(name = "ResearchGrant")
@Table(schema = "grants", name = "research_grant")
public class Grant {
    /** More than this in one settlement is no settlement line by line any more. */
    public static final int MOST_OPEN_COSTS = 1_000;

    @Id private UUID id;
    private String number;

    @Column(name = "award_id")
    private UUID awardId;

    private int stage;

    @Column(name = "firm_id")
    private UUID firmId;

    @Column(name = "programme_id")
    private String programmeId;

    private String agency;

    @Enumerated(EnumType.STRING)
    private GrantState state = GrantState.OFFERED;

    private long government;
    private long total;

    @Column(name = "government_share")
    private @Nullable BigDecimal governmentShare;

    private @Nullable String openness;

    @Column(name = "bank_code")
    private @Nullable String bankCode;

    private int months;

    @Column(name = "move_tolerance")
    private BigDecimal moveTolerance;

    @Column(name = "retention_years")
    private int retentionYears;

    @Column(name = "offered_on")
    private LocalDate offeredOn;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "starts_on")
    private @Nullable LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    /** Why it stands where it stands. */
    private @Nullable String reason;

    @Embedded private GrantTotals totals = GrantTotals.nothing();

    /** Changes with whatever changes below it, so that the version tells of it. */
    private int acts;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "grant_id", nullable = false)
    @OrderBy("number")
    private List<Instalment> instalments = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "grant_id", nullable = false)
    @OrderBy("category")
    private List<BudgetLine> lines = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "grant_id", nullable = false)
    @OrderBy("id")
    private List<BudgetMove> moves = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "grant_id", nullable = false)
    @OrderBy("number")
    private List<Cost> costs = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "grant_id", nullable = false)
    @OrderBy("id")
    private List<Settlement> settlements = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "grant_id", nullable = false)
    @OrderBy("id")
    private List<Matter> matters = new ArrayList<>();

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Grant() {}

    /** What an award brings. */
    public record Offer(
            UUID awardId,
            int stage,
            UUID firmId,
            String programmeId,
            String agency,
            long amount,
            @Nullable Integer months) {}

    /**
     * A grant that an award has just brought. Amounts under ₩10 are dropped, as of all treasury
     * money.
     */
    public Grant(
            UUID id, String number, Offer offer, GrantRules.Terms terms, LocalDate on, Instant at) {
        this.id = id;
        this.number = number;
        this.awardId = offer.awardId();
        this.stage = offer.stage();
        this.firmId = offer.firmId();
        this.programmeId = offer.programmeId();
        this.agency = offer.agency();
        this.government = Won.dropUnderTen(offer.amount());
        Integer named = offer.months();
        this.months = named == null ? terms.months() : named;
        this.moveTolerance = terms.moveTolerance();
        this.retentionYears = terms.retentionYears();
        this.offeredOn = on;
        this.offeredAt = at;
        List<Long> amounts = terms.split(government);
        for (int i = 0; i < amounts.size(); i++) {
            instalments.add(new Instalment(id, i + 1, amounts.get(i), terms.instalments().get(i)));
        }
    }

    /** The id of an award's grant of a stage: asked again, the same. */
    public static UUID idOf(UUID awardId, int stage) {
        return Ids.derived(awardId, "grant/" + stage);
    }

    /** What the firm's owner signs. */
    public record Signature(
            GrantRules.Share share, String bankCode, Map<String, Long> lines, String by) {}

    /**
     * The firm's owner signs; the officers must confirm.
     *
     * @throws Problem INVALID when the firm's own contribution is too small
     */
    public Matter sign(Signature signature, LocalDate on) {
        requireMove(GrantState.SIGNED);
        long sum = signature.lines().values().stream().mapToLong(Long::longValue).sum();
        long least =
                BigDecimal.valueOf(government)
                        .divide(signature.share().government(), 0, RoundingMode.CEILING)
                        .longValueExact();
        if (sum < least) {
            throw Problem.invalid(
                    "lines",
                    Text.of(
                            "예산 합계가 %s 이상이어야 합니다(정부지원금 %s, 정부 부담률 %s)."
                                    .formatted(
                                            Won.exact(least),
                                            Won.exact(government),
                                            signature.share().government().toPlainString()),
                            "must add up to %s or more: the state pays %s, at most a share of %s"
                                    .formatted(
                                            Won.exact(least),
                                            Won.exact(government),
                                            signature.share().government().toPlainString())));
        }
        moveTo(GrantState.SIGNED);
        total = sum;
        governmentShare = signature.share().government();
        openness = signature.share().openness();
        bankCode = signature.bankCode();
        lines.forEach(line -> line.replan(0));
        signature.lines().forEach(this::plan);
        reason = null;
        return open(Matter.Kind.AGREEMENT, id, government, new Matter.Opening(signature.by(), on));
    }

    private void plan(String category, long amount) {
        lines.stream()
                .filter(l -> l.category().equals(category))
                .findFirst()
                .ifPresentOrElse(
                        l -> l.replan(amount),
                        () -> lines.add(new BudgetLine(id, category, amount)));
    }

    /** The second officer confirmed the agreement; the caller posts the holds. */
    public void agree(LocalDate on) {
        moveTo(GrantState.AGREED);
        startsOn = on;
        endsOn = on.plusMonths(months).minusDays(1);
    }

    /** The agreement was refused: the firm may sign another. */
    public void refuseAgreement(String why) {
        moveTo(GrantState.OFFERED);
        reason = why;
    }

    /** The firm asks for an instalment. One after the other: the earlier ones must be paid. */
    public Matter request(UUID instalmentId, List<Evidence> evidence, Matter.Opening opening) {
        requireState(state == GrantState.AGREED);
        Instalment wanted = instalment(instalmentId);
        boolean early =
                instalments.stream()
                        .anyMatch(i ->
                                i.number() < wanted.number() && i.state() != InstalmentState.PAID);
        if (early) {
            throw Problem.conflict(
                    Text.of("앞 회차가 아직 지급되지 않았습니다.", "an earlier instalment is not paid yet"));
        }
        wanted.request(evidence);
        return open(Matter.Kind.INSTALMENT, wanted.id(), wanted.amount(), opening);
    }

    public void payInstalment(UUID instalmentId, UUID payment) {
        acts++;
        instalment(instalmentId).requestPayment(payment);
    }

    public void refuseInstalment(UUID instalmentId, String why) {
        acts++;
        instalment(instalmentId).refuse(why);
    }

    /** The bank paid. */
    public void paid(Instalment instalment, LocalDate on) {
        acts++;
        instalment.paid(on);
        totals = totals.pay(instalment.amount());
    }

    /**
     * The firm reports a cost.
     *
     * @throws Problem INVALID for a line that the budget lacks, or a day outside the term
     */
    public Cost report(Cost.Report report, LocalDate today) {
        requireState(state.isSpending());
        acts++;
        line("category", report.category());
        LocalDate first = startsOn;
        LocalDate last = endsOn;
        LocalDate day = report.incurredOn();
        if (first == null || last == null || day.isBefore(first) || day.isAfter(last)) {
            throw Problem.invalid(
                    "incurredOn",
                    Text.of(
                            "협약 기간(%s~%s)의 비용이 아닙니다.".formatted(first, last),
                            "is outside the term, %s to %s".formatted(first, last)));
        }
        if (openCosts().size() >= MOST_OPEN_COSTS) {
            throw Problem.conflict(
                    Text.of(
                            "정산하지 않은 비용이 %d건입니다. 먼저 정산을 신청하십시오.".formatted(MOST_OPEN_COSTS),
                            "%d costs wait for their settlement: ask for one first"
                                    .formatted(MOST_OPEN_COSTS)));
        }
        Cost cost = new Cost(Ids.next(), costs.size() + 1, report, today);
        costs.add(cost);
        return cost;
    }

    public Cost withdrawCost(UUID costId) {
        requireState(state.isSpending() && openSettlement() == null);
        acts++;
        Cost cost =
                costs.stream()
                        .filter(c -> c.id().equals(costId))
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("cost"));
        cost.withdraw();
        return cost;
    }

    /**
     * The firm wants money on another line. Within the tolerance it is made at once.
     *
     * @return the matter, where the officers must decide; null where it is made
     */
    public @Nullable Matter move(BudgetMove move, Matter.Opening opening) {
        requireState(state == GrantState.AGREED);
        acts++;
        BudgetLine from = line("from", move.from());
        BudgetLine to =
                lines.stream().filter(l -> l.category().equals(move.to())).findFirst().orElse(null);
        moves.add(move);
        if (to != null
                && from.staysWithin(moveTolerance, -move.amount())
                && to.staysWithin(moveTolerance, move.amount())) {
            makeMove(move.id());
            return null;
        }
        return open(Matter.Kind.BUDGET_MOVE, move.id(), move.amount(), opening);
    }

    public BudgetMove newMove(BudgetMove.Wish wish, LocalDate on) {
        return new BudgetMove(Ids.next(), wish, on);
    }

    /** The caller posts it, and learns there whether the line still covers it. */
    public BudgetMove makeMove(UUID moveId) {
        acts++;
        BudgetMove move = move(moveId);
        line("from", move.from()).add(-move.amount());
        if (lines.stream().noneMatch(l -> l.category().equals(move.to()))) {
            lines.add(new BudgetLine(id, move.to(), 0));
        }
        line("to", move.to()).add(move.amount());
        move.make();
        return move;
    }

    public void refuseMove(UUID moveId) {
        acts++;
        move(moveId).refuse();
    }

    /**
     * The firm asks for a settlement.
     *
     * @param interest earned on the state's money since the last one, in won
     */
    public Matter askSettlement(Settlement.Kind kind, long interest, Matter.Opening opening) {
        requireState(state.isSpending());
        boolean running = state == GrantState.TERMINATED && kind == Settlement.Kind.YEARLY;
        boolean paying = instalments.stream().anyMatch(i -> i.state() == InstalmentState.PAYING);
        if (running || (kind == Settlement.Kind.FINAL && paying)) {
            throw Problem.conflict(
                    Text.of(
                            "지급 중인 회차가 있거나, 중단된 과제는 최종 정산만 할 수 있습니다.",
                            "an instalment is being paid, or the grant is terminated and takes a"
                                    + " final settlement only"));
        }
        if (openSettlement() != null) {
            throw Problem.conflict(Text.of("이미 정산을 신청했습니다.", "a settlement is open already"));
        }
        Settlement settlement = new Settlement(Ids.next(), kind, interest, opening.on());
        settlements.add(settlement);
        return open(Matter.Kind.SETTLEMENT, settlement.id(), totals.advanced(), opening);
    }

    /** What an officer says of one cost. {@code disallowed}: won that do not count. */
    public record Judgement(UUID costId, long disallowed, @Nullable String reason) {}

    /**
     * An officer judges every open cost.
     *
     * @throws Problem INVALID when one is left out, named twice or not there
     */
    public void judge(List<Judgement> judgements) {
        acts++;
        List<Cost> open = openCosts();
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

    /** What a confirmed settlement did. */
    public record Settled(
            Settlement settlement, Step step, List<Cost> costs, List<Instalment> fallen) {}

    /** The second officer confirmed; the caller posts it. */
    public Settled settle(UUID settlementId, LocalDate on) {
        Settlement settlement =
                settlements.stream()
                        .filter(s -> s.id().equals(settlementId))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no settlement"));
        List<Cost> judged = openCosts();
        judged.forEach(c -> c.settle(settlement.id()));
        Step.Before before =
                new Step.Before(
                        government, total, totals.paid(), totals.used(), totals.disallowed());
        Step step =
                settlement.isLast()
                        ? Step.last(before, settledCosts(true), settledCosts(false))
                        : Step.yearly(before, settledCosts(true), settledCosts(false));
        settlement.settle(step, on);
        totals = totals.settle(step, settlement.interest());
        acts++;
        List<Instalment> fallen = List.of();
        if (settlement.isLast()) {
            moveTo(GrantState.SETTLED);
            fallen = dropInstalments();
        }
        return new Settled(settlement, step, judged, fallen);
    }

    private long settledCosts(boolean counted) {
        return costs.stream()
                .filter(c -> c.state() == Cost.State.SETTLED)
                .mapToLong(c -> counted ? c.allowed() : c.disallowed())
                .sum();
    }

    private List<Instalment> dropInstalments() {
        List<Instalment> fallen = instalments.stream().filter(Instalment::canFallAway).toList();
        fallen.forEach(Instalment::fallAway);
        fallen.forEach(i -> withdrawMatters(i.id()));
        return fallen;
    }

    /** A bank refused an instalment of a grant whose award had ended. */
    public void dropInstalment(Instalment instalment) {
        acts++;
        instalment.fallAway();
    }

    private void withdrawMatters(UUID about) {
        matters.stream()
                .filter(m -> m.isOpen() && m.about().equals(about))
                .forEach(Matter::withdraw);
    }

    /**
     * The award is over. Before the agreement nothing is left; after it, what was not paid falls
     * away and what was spent waits for its settlement.
     *
     * @return the instalments whose holds the caller gives back
     */
    public List<Instalment> end(String why) {
        if (state == GrantState.OFFERED || state == GrantState.SIGNED) {
            moveTo(GrantState.LAPSED);
            reason = why;
            withdrawMatters(id);
            dropInstalments();
            return List.of();
        }
        if (state != GrantState.AGREED) {
            return List.of();
        }
        moveTo(GrantState.TERMINATED);
        reason = why;
        return dropInstalments();
    }

    /** Money came back; gives how much of it, and of what waited, met what is owed. */
    public long receive(long amount) {
        acts++;
        totals = totals.receive(amount);
        long applied = totals.applicable();
        totals = totals.apply(applied);
        return applied;
    }

    /** Closes the grant when nothing is owed. */
    public boolean closeIfClear(LocalDate on) {
        boolean clear = state == GrantState.SETTLED && totals.owed() == 0;
        if (clear) {
            moveTo(GrantState.CLOSED);
            closedOn = on;
        }
        return clear;
    }

    /** A first officer's proposal on a matter. */
    public void propose(Matter matter, Matter.Outcome outcome, String why, UUID proposal) {
        acts++;
        matter.propose(outcome, why, proposal);
    }

    /** The second officer confirmed. */
    public Matter.Outcome decide(Matter matter) {
        acts++;
        return matter.decide();
    }

    /** The second officer sent the proposal back. */
    public void reopen(Matter matter, String why) {
        acts++;
        matter.reopen(why);
    }

    private Matter open(Matter.Kind kind, UUID about, long amount, Matter.Opening opening) {
        acts++;
        Matter matter = new Matter(Ids.next(), kind, about, amount, opening);
        matters.add(matter);
        return matter;
    }

    private void moveTo(GrantState to) {
        requireMove(to);
        state = to;
    }

    private void requireMove(GrantState to) {
        requireState(state.next().contains(to));
    }

    private void requireState(boolean fits) {
        if (!fits) {
            throw Problem.conflict(
                            Text.of(
                                    "협약이 ‘%s’ 상태라 할 수 없습니다.".formatted(state.label().ko()),
                                    "the grant is %s: this is not possible now".formatted(state)))
                    .with("state", state.name());
        }
    }

    private BudgetLine line(String field, String category) {
        return lines.stream()
                .filter(l -> l.category().equals(category))
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid(
                                field,
                                Text.of(
                                        "협약 예산에 없는 비목입니다.",
                                        "the agreed budget has no line " + category)));
    }

    private BudgetMove move(UUID moveId) {
        return moves.stream()
                .filter(m -> m.id().equals(moveId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no move " + moveId));
    }

    /**
     * @throws Problem NOT_FOUND
     */
    public Instalment instalment(UUID instalmentId) {
        return instalments.stream()
                .filter(i -> i.id().equals(instalmentId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("instalment"));
    }

    /**
     * @throws Problem NOT_FOUND
     */
    public Matter matter(UUID matterId) {
        return matters.stream()
                .filter(m -> m.id().equals(matterId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("matter"));
    }

    /** The settlement on which the officers have not decided yet; null when there is none. */
    public @Nullable Matter openSettlement() {
        return matters.stream()
                .filter(m -> m.kind() == Matter.Kind.SETTLEMENT && m.isOpen())
                .findFirst()
                .orElse(null);
    }

    /** Costs that wait for their settlement. */
    public List<Cost> openCosts() {
        return costs.stream().filter(c -> c.state() == Cost.State.REPORTED).toList();
    }

    /** The last day on which the papers must be kept; null before the grant is closed. */
    public @Nullable LocalDate keptUntil() {
        LocalDate end = closedOn;
        return end == null ? null : end.plusYears(retentionYears);
    }

    /** The year whose appropriation bears it: that of the agreement. */
    public int budgetYear() {
        LocalDate start = startsOn;
        return start == null ? offeredOn.getYear() : start.getYear();
    }

    public UUID id() {
        return id;
    }

    /** For people: {@code R2026-000042}. */
    public String number() {
        return number;
    }

    public UUID awardId() {
        return awardId;
    }

    public int stage() {
        return stage;
    }

    public UUID firmId() {
        return firmId;
    }

    public String programmeId() {
        return programmeId;
    }

    /** The agency that runs the programme, and whose officers decide. */
    public String agency() {
        return agency;
    }

    public GrantState state() {
        return state;
    }

    /** What the state pays, in won. */
    public long government() {
        return government;
    }

    /** All budget lines, in won; 0 before the firm has signed. */
    public long total() {
        return total;
    }

    /** What the firm brings itself, in won. */
    public long own() {
        return total == 0 ? 0 : total - government;
    }

    public @Nullable BigDecimal governmentShare() {
        return governmentShare;
    }

    public @Nullable String openness() {
        return openness;
    }

    /** The partner bank that pays and collects; null before the firm has signed. */
    public @Nullable String bankCode() {
        return bankCode;
    }

    /**
     * @throws IllegalStateException before the firm has signed
     */
    public String requireBank() {
        String bank = bankCode;
        if (bank == null) {
            throw new IllegalStateException("grant " + number + " has no bank yet");
        }
        return bank;
    }

    public int months() {
        return months;
    }

    public BigDecimal moveTolerance() {
        return moveTolerance;
    }

    public int retentionYears() {
        return retentionYears;
    }

    public LocalDate offeredOn() {
        return offeredOn;
    }

    public Instant offeredAt() {
        return offeredAt;
    }

    public @Nullable LocalDate startsOn() {
        return startsOn;
    }

    public @Nullable LocalDate endsOn() {
        return endsOn;
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    public @Nullable String reason() {
        return reason;
    }

    public GrantTotals totals() {
        return totals;
    }

    public List<Instalment> instalments() {
        return List.copyOf(instalments);
    }

    public List<BudgetLine> lines() {
        return List.copyOf(lines);
    }

    public List<BudgetMove> moves() {
        return List.copyOf(moves);
    }

    public List<Cost> costs() {
        return List.copyOf(costs);
    }

    public List<Settlement> settlements() {
        return List.copyOf(settlements);
    }

    public List<Matter> matters() {
        return List.copyOf(matters);
    }

    /** How often something of it was changed. */
    public int acts() {
        return acts;
    }

    public long version() {
        return version;
    }
}
