package kr.jangbu.grants;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import kr.jangbu.grants.reckon.Step;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One grant of research money, from the award to the last won: offered, agreed, paid in instalments
 * on evidence, spent and reported line by line, settled, what is left returned, closed. Its parts
 * know their own rules; in which state which may happen is known here alone. What each state means
 * in the books stands in {@link GrantState}. Nothing of it is ever deleted.
 */
@Entity(name = "ResearchGrant")
@Table(schema = "grants", name = "research_grant")
public class Grant {
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

    @Column(name = "offered_on")
    private LocalDate offeredOn;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    /** Why it stands where it stands. */
    private @Nullable String reason;

    @Embedded private GrantAgreement agreement;
    @Embedded private GrantPayments payments;
    @Embedded private GrantBudget budget = GrantBudget.empty();
    @Embedded private GrantCosts costs = GrantCosts.none();
    @Embedded private GrantMatters matters = GrantMatters.none();
    @Embedded private GrantTotals totals = GrantTotals.nothing();

    /** Changes with whatever changes below it, so that the version tells of it. */
    private int acts;

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
        this.offeredOn = on;
        this.offeredAt = at;
        this.agreement = new GrantAgreement(terms, offer.months());
        this.payments = GrantPayments.planned(id, terms, government);
    }

    /** The id of an award's grant of a stage: asked again, the same. */
    public static UUID idOf(UUID awardId, int stage) {
        return Ids.derived(awardId, "grant/" + stage);
    }

    /**
     * The firm's owner signs; the officers must confirm.
     *
     * @throws Problem INVALID when the firm's own contribution is too small
     */
    public Matter sign(GrantAgreement.Signature signature, LocalDate on) {
        requireState(state.next().contains(GrantState.SIGNED));
        agreement.sign(signature, government);
        moveTo(GrantState.SIGNED);
        budget.plan(id, signature.lines());
        reason = null;
        return open(Matter.Kind.AGREEMENT, id, government, new Matter.Opening(signature.by(), on));
    }

    /** The second officer confirmed the agreement; the caller posts the holds. */
    public void agree(LocalDate on) {
        moveTo(GrantState.AGREED);
        agreement.begin(on);
    }

    /** The agreement was refused: the firm may sign another. */
    public void refuseAgreement(String why) {
        moveTo(GrantState.OFFERED);
        reason = why;
    }

    /** The firm asks for an instalment. One after the other: the earlier ones must be paid. */
    public Matter request(UUID instalmentId, List<Evidence> evidence, Matter.Opening opening) {
        requireState(state == GrantState.AGREED);
        Instalment wanted = payments.request(instalmentId, evidence);
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

    /** A bank refused an instalment of a grant whose award had ended. */
    public void dropInstalment(Instalment instalment) {
        acts++;
        instalment.fallAway();
    }

    /**
     * The firm reports a cost.
     *
     * @throws Problem INVALID for a line that the budget lacks, or a day outside the term
     */
    public Cost report(Cost.Report report, LocalDate today) {
        requireState(state.isSpending());
        acts++;
        budget.line("category", report.category());
        agreement.requireWithinTerm(report.incurredOn());
        return costs.report(report, today);
    }

    public Cost withdrawCost(UUID costId) {
        requireState(state.isSpending() && openSettlement() == null);
        acts++;
        return costs.withdraw(costId);
    }

    /**
     * The firm wants money on another line. Within the tolerance it is made at once.
     *
     * @return the matter, where the officers must decide; null where it is made
     */
    public @Nullable Matter move(BudgetMove move, Matter.Opening opening) {
        requireState(state == GrantState.AGREED);
        acts++;
        if (budget.ask(move, agreement.moveTolerance())) {
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
        return budget.make(id, moveId);
    }

    public void refuseMove(UUID moveId) {
        acts++;
        budget.refuse(moveId);
    }

    /**
     * The firm asks for a settlement.
     *
     * @param interest earned on the state's money since the last one, in won
     */
    public Matter askSettlement(Settlement.Kind kind, long interest, Matter.Opening opening) {
        requireState(state.isSpending());
        boolean running = state == GrantState.TERMINATED && kind == Settlement.Kind.YEARLY;
        if (running || (kind == Settlement.Kind.FINAL && payments.isPaying())) {
            throw Problem.conflict(
                    Text.of(
                            "지급 중인 회차가 있거나, 중단된 과제는 최종 정산만 할 수 있습니다.",
                            "an instalment is being paid, or the grant is terminated and takes a"
                                    + " final settlement only"));
        }
        if (openSettlement() != null) {
            throw Problem.conflict(Text.of("이미 정산을 신청했습니다.", "a settlement is open already"));
        }
        Settlement settlement = costs.ask(kind, interest, opening.on());
        return open(Matter.Kind.SETTLEMENT, settlement.id(), totals.advanced(), opening);
    }

    /**
     * An officer judges every open cost.
     *
     * @throws Problem INVALID when one is left out, named twice or not there
     */
    public void judge(List<GrantCosts.Judgement> judgements) {
        acts++;
        costs.judge(judgements);
    }

    /** What a confirmed settlement did. */
    public record Settled(
            Settlement settlement, Step step, List<Cost> costs, List<Instalment> fallen) {}

    /** The second officer confirmed; the caller posts it. */
    public Settled settle(UUID settlementId, LocalDate on) {
        acts++;
        GrantCosts.Counted counted =
                costs.settle(
                        settlementId,
                        new Step.Before(
                                government,
                                agreement.total(),
                                totals.paid(),
                                totals.used(),
                                totals.disallowed()),
                        on);
        Settlement settlement = counted.settlement();
        totals = totals.settle(counted.step(), settlement.interest());
        List<Instalment> fallen = List.of();
        if (settlement.isLast()) {
            moveTo(GrantState.SETTLED);
            fallen = dropInstalments();
        }
        return new Settled(settlement, counted.step(), counted.costs(), fallen);
    }

    private List<Instalment> dropInstalments() {
        List<Instalment> fallen = payments.drop();
        fallen.forEach(i -> matters.withdraw(i.id()));
        return fallen;
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
            matters.withdraw(id);
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
        return matters.open(new Matter(Ids.next(), kind, about, amount, opening));
    }

    private void moveTo(GrantState to) {
        requireState(state.next().contains(to));
        state = to;
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

    /**
     * @throws Problem NOT_FOUND
     */
    public Instalment instalment(UUID instalmentId) {
        return payments.find(instalmentId);
    }

    /**
     * @throws Problem NOT_FOUND
     */
    public Matter matter(UUID matterId) {
        return matters.find(matterId);
    }

    /** The settlement on which the officers have not decided yet; null when there is none. */
    public @Nullable Matter openSettlement() {
        return matters.openSettlement();
    }

    /** Costs that wait for their settlement. */
    public List<Cost> openCosts() {
        return costs.open();
    }

    /** The last day on which the papers must be kept; null before the grant is closed. */
    public @Nullable LocalDate keptUntil() {
        LocalDate end = closedOn;
        return end == null ? null : end.plusYears(agreement.retentionYears());
    }

    /** The year whose appropriation bears it: that of the agreement. */
    public int budgetYear() {
        LocalDate start = agreement.startsOn();
        return start == null ? offeredOn.getYear() : start.getYear();
    }

    /** What the firm brings itself, in won. */
    public long own() {
        return agreement.total() == 0 ? 0 : agreement.total() - government;
    }

    /**
     * @throws IllegalStateException before the firm has signed
     */
    public String requireBank() {
        String bank = agreement.bankCode();
        if (bank == null) {
            throw new IllegalStateException("grant " + number + " has no bank yet");
        }
        return bank;
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
        return agreement.total();
    }

    public GrantAgreement agreement() {
        return agreement;
    }

    public LocalDate offeredOn() {
        return offeredOn;
    }

    public Instant offeredAt() {
        return offeredAt;
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
        return payments.list();
    }

    public List<BudgetLine> lines() {
        return budget.lines();
    }

    public List<BudgetMove> moves() {
        return budget.moves();
    }

    public List<Cost> costs() {
        return costs.list();
    }

    public List<Settlement> settlements() {
        return costs.settlements();
    }

    public List<Matter> matters() {
        return matters.list();
    }

    /** How often something of it was changed. */
    public int acts() {
        return acts;
    }

    public long version() {
        return version;
    }
}
