package kr.jangbu.loans;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Severity;
import kr.jangbu.foundation.Text;
import kr.jangbu.loans.life.Due;
import kr.jangbu.loans.life.Life;
import kr.jangbu.loans.plan.Planned;
import kr.jangbu.programmes.LoanProduct;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * One policy loan, from application to the last won: applied, decided by two officers, agreed, paid
 * by a partner bank, repaid by its schedule, paid off. The only writer of its own state; what each
 * state means in the books stands in {@link LoanState}.
 */
@Entity
@Table(schema = "loans", name = "loan")
public class Loan {
    @Id private UUID id;
    private String number;

    @Column(name = "firm_id")
    private UUID firmId;

    @Column(name = "programme_id")
    private String programmeId;

    private String agency;

    @Enumerated(EnumType.STRING)
    private LoanProduct.Purpose purpose;

    private long amount;

    @Column(name = "bank_code")
    private String bankCode;

    @Embedded private CostItem costItem;
    @Embedded private LoanTerms terms;

    @Column(name = "budget_year")
    private int budgetYear;

    @Enumerated(EnumType.STRING)
    private LoanState state = LoanState.APPLIED;

    @Column(name = "applied_by")
    private String appliedBy;

    @Column(name = "applied_on")
    private LocalDate appliedOn;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "proposal_id")
    private @Nullable UUID proposalId;

    @Enumerated(EnumType.STRING)
    @Column(name = "proposed_outcome")
    private @Nullable Decision proposedOutcome;

    /**
     * Why it stands where it stands: the reason of a decision, a cancellation, a bank's refusal.
     */
    private @Nullable String reason;

    /** By which designation it was approved, and so on whose support account it draws. */
    @Column(name = "designation_programme_id")
    private @Nullable String designationProgrammeId;

    @Column(name = "payment_id")
    private @Nullable UUID paymentId;

    @Column(name = "payment_under_way")
    private boolean paymentUnderWay;

    private long drawn;
    private long released;
    private int tranches;

    @Column(name = "disbursed_on")
    private @Nullable LocalDate disbursedOn;

    @ElementCollection
    @CollectionTable(
            schema = "loans",
            name = "finding",
            joinColumns = @JoinColumn(name = "loan_id"))
    @OrderColumn(name = "position")
    private List<LoanFinding> findings = new ArrayList<>();

    @OneToMany(cascade = CascadeType.PERSIST, orphanRemoval = true)
    @JoinColumn(name = "loan_id", nullable = false)
    @OrderBy("number")
    private List<Installment> installments = new ArrayList<>();

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Loan() {}

    /** An application that has just come in. */
    public Loan(
            UUID id,
            String number,
            Wish wish,
            String agency,
            LoanTerms terms,
            List<Finding> findings,
            Submission submission) {
        this.id = id;
        this.number = number;
        this.firmId = wish.firmId();
        this.programmeId = wish.programmeId();
        this.agency = agency;
        this.purpose = wish.purpose();
        this.amount = wish.amount();
        this.bankCode = wish.bankCode();
        this.costItem = wish.costItem();
        this.terms = terms;
        this.budgetYear = submission.on().getYear();
        this.appliedBy = submission.by();
        this.appliedOn = submission.on();
        this.appliedAt = submission.at();
        findings.forEach(f -> this.findings.add(new LoanFinding(f)));
    }

    /** What a firm wishes for. */
    public record Wish(
            UUID firmId,
            String programmeId,
            LoanProduct.Purpose purpose,
            long amount,
            String bankCode,
            CostItem costItem) {}

    /** Who handed it in, and when. */
    public record Submission(String by, LocalDate on, Instant at) {}

    /** How an officer proposes to decide. */
    public enum Decision {
        APPROVE,
        REJECT
    }

    /**
     * Looks whether a proposal would stand, and changes nothing.
     *
     * @param resolved the codes of the findings that it resolves in writing
     * @throws Problem CONFLICT when the loan waits for no proposal, a clause blocks an approval, or
     *     an open finding stays unresolved; INVALID for a finding that cannot be resolved
     */
    public void requireProposable(Decision outcome, Set<String> resolved) {
        requireMove(LoanState.DECISION_PROPOSED);
        resolved.forEach(this::openFinding);
        if (outcome == Decision.APPROVE) {
            requireNone(
                    f -> f.severity() == Severity.BLOCK,
                    Text.of("융자할 수 없는 조항에 해당합니다", "a clause blocks this loan"));
            requireNone(
                    f -> f.isUnresolved() && !resolved.contains(f.code()),
                    Text.of(
                            "확인 내용을 적지 않은 조항이 있습니다",
                            "these findings are open; resolve each in writing first"));
        }
    }

    /**
     * Takes over what the catalogue says now, while nobody has proposed to decide. A finding that
     * says the same as before keeps what an officer wrote of it.
     *
     * @param renewed of the clauses that depend on the product
     */
    public void takeOver(LoanTerms now, List<Finding> renewed) {
        if (state != LoanState.APPLIED) {
            throw new IllegalStateException(number + " is " + state + ": its terms stand");
        }
        terms = now;
        for (Finding finding : renewed) {
            int at = position(finding.code());
            if (at < 0) {
                findings.add(new LoanFinding(finding));
            } else if (!findings.get(at).finding().equals(finding)) {
                findings.set(at, new LoanFinding(finding));
            }
        }
    }

    private int position(String code) {
        return findings.stream().map(LoanFinding::code).toList().indexOf(code);
    }

    /** A first officer's proposal, once {@link #requireProposable} has let it through. */
    public void proposeDecision(Decision outcome, String why, UUID proposal) {
        moveTo(LoanState.DECISION_PROPOSED);
        proposedOutcome = outcome;
        reason = why;
        proposalId = proposal;
    }

    /** Writes down why an open finding does not stand in the way. */
    public void resolve(String code, String note, String by) {
        openFinding(code).resolve(note, by);
    }

    private LoanFinding openFinding(String code) {
        LoanFinding finding =
                findings.stream()
                        .filter(f -> f.code().equals(code))
                        .findFirst()
                        .orElseThrow(() ->
                                Problem.invalid("resolutions", "there is no finding " + code));
        if (!finding.severity().isOpen()) {
            throw Problem.invalid(
                    "resolutions",
                    "%s is %s: nothing to resolve".formatted(code, finding.severity()));
        }
        return finding;
    }

    private static String clauses(List<LoanFinding> found, Function<Text, String> language) {
        return found.stream()
                .map(f -> language.apply(f.finding().message()))
                .collect(Collectors.joining(", "));
    }

    /** People are told what the clauses say, programs their codes. */
    private void requireNone(Predicate<LoanFinding> inTheWay, Text why) {
        List<LoanFinding> found = findings.stream().filter(inTheWay).toList();
        if (!found.isEmpty()) {
            List<String> codes = found.stream().map(LoanFinding::code).toList();
            throw Problem.conflict(
                            Text.of(
                                    why.ko() + ": " + clauses(found, Text::ko),
                                    why.en() + ": " + clauses(found, Text::en)))
                    .with("findings", codes);
        }
    }

    /**
     * The second officer confirmed; the caller posts the holds in the same transaction.
     *
     * @param designation the programme by which the firm is designated; null where it is not
     */
    public void approve(@Nullable String designation) {
        moveTo(LoanState.APPROVED);
        designationProgrammeId = designation;
    }

    public void reject() {
        moveTo(LoanState.REJECTED);
    }

    /** The second officer sent the proposal back. */
    public void returnToApplied(String why) {
        moveTo(LoanState.APPLIED);
        proposedOutcome = null;
        proposalId = null;
        reason = why;
    }

    /** A reconsideration was granted: it waits for a decision again. */
    public void reopen(String why) {
        returnToApplied(why);
    }

    public void cancel(String why) {
        moveTo(LoanState.CANCELLED);
        reason = why;
    }

    public void agree() {
        moveTo(LoanState.AGREED);
    }

    /**
     * Asks for money; the id is the bank's idempotency key from here on.
     *
     * @param asked in won, above 0
     * @throws Problem CONFLICT before the agreement, when the loan is late or over, or another
     *     payment is under way; LIMIT_EXCEEDED beyond what is left
     */
    public void requestPayment(UUID payment, long asked) {
        if (paymentUnderWay) {
            throw Problem.conflict(
                    Text.of("지급 중인 인출이 있습니다. 끝난 뒤에 다시 요청해 주십시오.", "a payment is under way"));
        }
        if (state != LoanState.ACTIVE || undrawn() == 0) {
            moveTo(LoanState.DISBURSING);
        }
        if (asked > undrawn()) {
            throw Problem.of(
                            ProblemType.LIMIT_EXCEEDED,
                            "left %d won of the loan, asked %d".formatted(undrawn(), asked))
                    .with("limit", number)
                    .with("left", undrawn())
                    .with("asked", asked);
        }
        paymentId = payment;
        paymentUnderWay = true;
    }

    /** Whether money can be asked for now. */
    public boolean mayDraw() {
        return !paymentUnderWay
                && undrawn() > 0
                && (state == LoanState.AGREED || state == LoanState.ACTIVE);
    }

    /** What was approved and neither drawn nor let go, in won. */
    public long undrawn() {
        return amount - drawn - released;
    }

    /** How often money was drawn: names what the limits hold for the rest. */
    int tranches() {
        return tranches;
    }

    /**
     * Lets go what was not drawn.
     *
     * @throws Problem CONFLICT when nothing is left or was drawn, or a payment is under way
     */
    public void releaseRest() {
        if (paymentUnderWay || undrawn() == 0 || !state.runs()) {
            throw Problem.conflict(
                    Text.of(
                            "포기할 미인출 금액이 없거나 지급이 진행 중입니다.",
                            "nothing is left to let go, or a payment is under way"));
        }
        released += undrawn();
    }

    /**
     * The bank would not pay: a first payment ends the loan, a later one may be asked for again.
     */
    public void refusePayment(String why) {
        paymentUnderWay = false;
        if (state == LoanState.DISBURSING) {
            moveTo(LoanState.PAYMENT_REFUSED);
            reason = why;
        }
    }

    /** The bank paid; from the first time on the loan runs, see {@link #stand}. */
    public void paidOut(long won, LocalDate paidOn) {
        if (state == LoanState.DISBURSING) {
            moveTo(LoanState.ACTIVE);
            disbursedOn = paidOn;
        }
        drawn += won;
        tranches++;
        paymentUnderWay = false;
    }

    /**
     * Takes over where its life has brought it: its installments and its state.
     *
     * @return the installments that have newly fallen due
     */
    public List<Installment> stand(Life life) {
        Set<Integer> before =
                installments.stream()
                        .filter(Installment::hasFallenDue)
                        .map(Installment::number)
                        .collect(Collectors.toSet());
        show(life);
        LoanState next = LoanState.of(life);
        if (next != state) {
            moveTo(next);
        }
        return installments.stream()
                .filter(i -> i.hasFallenDue() && !before.contains(i.number()))
                .toList();
    }

    private void show(Life life) {
        Map<Integer, Installment> known =
                installments.stream().collect(Collectors.toMap(Installment::number, i -> i));
        Set<Installment> shown = new HashSet<>();
        for (Due due : life.dues()) {
            Installment installment = numbered(known, due.number());
            installment.show(due);
            shown.add(installment);
        }
        for (Planned planned : life.toCome()) {
            Installment installment = numbered(known, planned.number());
            installment.show(planned);
            shown.add(installment);
        }
        installments.removeIf(i -> !shown.contains(i));
    }

    private Installment numbered(Map<Integer, Installment> known, int number) {
        return known.computeIfAbsent(
                number,
                n -> {
                    Installment added = new Installment(id, n);
                    installments.add(added);
                    return added;
                });
    }

    private void moveTo(LoanState to) {
        requireMove(to);
        state = to;
    }

    private void requireMove(LoanState to) {
        if (!state.next().contains(to)) {
            throw Problem.conflict(
                            Text.of(
                                    "지금 상태(%s)에서는 ‘%s’(으)로 바꿀 수 없습니다."
                                            .formatted(state.label().ko(), to.label().ko()),
                                    "the loan is %s; from there it cannot become %s"
                                            .formatted(state, to)))
                    .with("state", state.name());
        }
    }

    public UUID id() {
        return id;
    }

    /** For people: {@code L2026-000042}. */
    public String number() {
        return number;
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

    public LoanProduct.Purpose purpose() {
        return purpose;
    }

    /** In won. */
    public long amount() {
        return amount;
    }

    /** The partner bank that pays and collects. */
    public String bankCode() {
        return bankCode;
    }

    public CostItem costItem() {
        return costItem;
    }

    public LoanTerms terms() {
        return terms;
    }

    /** The year whose appropriation bears it. */
    public int budgetYear() {
        return budgetYear;
    }

    public LoanState state() {
        return state;
    }

    public String appliedBy() {
        return appliedBy;
    }

    public LocalDate appliedOn() {
        return appliedOn;
    }

    public Instant appliedAt() {
        return appliedAt;
    }

    public @Nullable UUID proposalId() {
        return proposalId;
    }

    public @Nullable Decision proposedOutcome() {
        return proposedOutcome;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String designationProgrammeId() {
        return designationProgrammeId;
    }

    public @Nullable UUID paymentId() {
        return paymentId;
    }

    public @Nullable LocalDate disbursedOn() {
        return disbursedOn;
    }

    public List<LoanFinding> findings() {
        return List.copyOf(findings);
    }

    public List<Installment> installments() {
        return installments.stream().sorted(Comparator.comparingInt(Installment::number)).toList();
    }

    public long version() {
        return version;
    }
}
