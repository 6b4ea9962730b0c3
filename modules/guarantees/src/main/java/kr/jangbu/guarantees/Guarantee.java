package kr.jangbu.guarantees;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Severity;
import kr.jangbu.foundation.Text;
import kr.jangbu.guarantees.reckon.Damages;
import kr.jangbu.guarantees.reckon.Debt;
import kr.jangbu.guarantees.reckon.Exposure;
import kr.jangbu.programmes.LoanProduct.Purpose;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One guarantee of a bank's loan: applied for, examined, approved by two officers, contracted and
 * paid for, in force by its letter, and over: released, refused, or paid in the debtor's place and
 * recovered. The only writer of its own state; what each state means in the books stands in {@link
 * GuaranteeState}. Charges, letters, reports and claims are kept beside it.
 */
@Entity
@Table(schema = "guarantees", name = "guarantee")
public class Guarantee {
    @Id private UUID id;
    private String number;

    @Column(name = "firm_id")
    private UUID firmId;

    @Column(name = "programme_id")
    private String programmeId;

    private String agency;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "loan_amount")
    private long loanAmount;

    private BigDecimal ratio;
    private long amount;

    @Column(name = "bank_code")
    private String bankCode;

    @Column(name = "term_months")
    private int termMonths;

    @Column(name = "budget_year")
    private int budgetYear;

    @Enumerated(EnumType.STRING)
    private GuaranteeState state = GuaranteeState.APPLIED;

    @Column(name = "applied_by")
    private String appliedBy;

    @Column(name = "applied_on")
    private LocalDate appliedOn;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Embedded private Assessment assessment = new Assessment();

    @Column(name = "proposal_id")
    private @Nullable UUID proposalId;

    @Enumerated(EnumType.STRING)
    @Column(name = "proposed_outcome")
    private @Nullable Decision proposedOutcome;

    /** Why it stands where it stands. */
    private @Nullable String reason;

    @Column(name = "designation_programme_id")
    private @Nullable String designationProgrammeId;

    @Column(name = "starts_on")
    private @Nullable LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "fee_due")
    private long feeDue;

    private long waiting;
    private long drawn;
    private long outstanding;
    private long exposure;
    private long refundable;

    @Column(name = "reported_on")
    private @Nullable LocalDate reportedOn;

    @Column(name = "payment_id")
    private @Nullable UUID paymentId;

    @Column(name = "refund_id")
    private @Nullable UUID refundId;

    @Column(name = "settlement_left")
    private @Nullable Long settlementLeft;

    @Embedded private Owed owed = new Owed();

    /** The firms on whose caps it draws, its own first. */
    @ElementCollection
    @CollectionTable(
            schema = "guarantees",
            name = "drawn_firm",
            joinColumns = @JoinColumn(name = "guarantee_id"))
    @OrderColumn(name = "position")
    @Column(name = "firm_id")
    private List<UUID> drawnFirms = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            schema = "guarantees",
            name = "factor",
            joinColumns = @JoinColumn(name = "guarantee_id"))
    @OrderColumn(name = "position")
    @Column(name = "code")
    private List<String> factors = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            schema = "guarantees",
            name = "grade_reason",
            joinColumns = @JoinColumn(name = "guarantee_id"))
    @OrderColumn(name = "position")
    private List<GradeReason> gradeReasons = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            schema = "guarantees",
            name = "finding",
            joinColumns = @JoinColumn(name = "guarantee_id"))
    @OrderColumn(name = "position")
    private List<GuaranteeFinding> findings = new ArrayList<>();

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Guarantee() {}

    /** An application that has just come in. */
    public Guarantee(
            UUID id,
            String number,
            Wish wish,
            String agency,
            List<Finding> findings,
            Submission submission) {
        this.id = id;
        this.number = number;
        this.firmId = wish.firmId();
        this.programmeId = wish.programmeId();
        this.agency = agency;
        this.purpose = wish.purpose();
        this.loanAmount = wish.loanAmount();
        this.ratio = wish.ratio();
        this.amount = Exposure.part(wish.ratio(), wish.loanAmount());
        this.bankCode = wish.bankCode();
        this.termMonths = wish.termMonths();
        this.factors.addAll(new LinkedHashSet<>(wish.factors()));
        this.budgetYear = submission.on().getYear();
        this.appliedBy = submission.by();
        this.appliedOn = submission.on();
        this.appliedAt = submission.at();
        findings.forEach(f -> this.findings.add(new GuaranteeFinding(f)));
    }

    /**
     * What a firm wishes for.
     *
     * @param ratio of the loan that shall be guaranteed, a fraction of one
     * @param factors codes that the firm says apply to its fee; officers confirm them
     */
    public record Wish(
            UUID firmId,
            String programmeId,
            Purpose purpose,
            long loanAmount,
            BigDecimal ratio,
            String bankCode,
            int termMonths,
            List<String> factors) {}

    /** Who handed it in, and when. */
    public record Submission(String by, LocalDate on, Instant at) {}

    /** How an officer proposes to decide. */
    public enum Decision {
        APPROVE,
        REJECT
    }

    // --- From application to letter ---

    public void consult(Assessment.Note note) {
        moveTo(GuaranteeState.CONSULTED);
        assessment.consulted(note);
    }

    public void investigate(Assessment.Note note) {
        moveTo(GuaranteeState.INVESTIGATED);
        assessment.investigated(note);
    }

    /**
     * A person sets the grade, having seen what the model says.
     *
     * @param confirmed the factors of the fee that apply
     */
    public void evaluate(
            Assessment.Proposed model,
            List<GradeReason> reasons,
            String grade,
            List<String> confirmed,
            Assessment.Note why) {
        moveTo(GuaranteeState.EVALUATED);
        assessment.evaluated(model, grade, why);
        gradeReasons.clear();
        gradeReasons.addAll(reasons);
        factors.clear();
        factors.addAll(new LinkedHashSet<>(confirmed));
    }

    /**
     * Looks whether a proposal would stand, and changes nothing.
     *
     * @param resolved the codes of the findings that it resolves in writing
     * @throws Problem CONFLICT when it waits for no proposal, a clause blocks an approval, or an
     *     open finding stays unresolved; INVALID for a finding that cannot be resolved
     */
    public void requireProposable(Decision outcome, Set<String> resolved) {
        requireMove(GuaranteeState.DECISION_PROPOSED);
        resolved.forEach(this::openFinding);
        if (outcome == Decision.APPROVE) {
            requireNone(
                    findings.stream().filter(f -> f.severity() == Severity.BLOCK).toList(),
                    Text.of("보증할 수 없는 조항에 해당합니다", "a clause blocks this guarantee"));
            requireNone(
                    findings.stream()
                            .filter(f -> f.isUnresolved() && !resolved.contains(f.code()))
                            .toList(),
                    Text.of("확인 내용을 적지 않은 조항이 있습니다", "resolve each of these in writing first"));
        }
    }

    /** A first officer's proposal, once {@link #requireProposable} has let it through. */
    public void proposeDecision(Decision outcome, String why, UUID proposal) {
        moveTo(GuaranteeState.DECISION_PROPOSED);
        proposedOutcome = outcome;
        reason = why;
        proposalId = proposal;
    }

    /** Writes down why an open finding does not stand in the way. */
    public void resolve(String code, String note, String by) {
        openFinding(code).resolve(note, by);
    }

    public void returnToEvaluated(String why) {
        moveTo(GuaranteeState.EVALUATED);
        proposalId = null;
        proposedOutcome = null;
        reason = why;
    }

    /**
     * The second officer confirmed; the caller posts the holds in the same transaction.
     *
     * @param designation the programme by which the firm is designated; null where it is not
     * @param related firms whose caps count together with its own
     */
    public void approve(@Nullable String designation, Collection<UUID> related) {
        moveTo(GuaranteeState.APPROVED);
        designationProgrammeId = designation;
        drawnFirms.clear();
        drawnFirms.add(firmId);
        related.stream().filter(f -> !f.equals(firmId)).sorted().forEach(drawnFirms::add);
    }

    public void reject() {
        moveTo(GuaranteeState.REJECTED);
    }

    public void cancel(String why) {
        moveTo(GuaranteeState.CANCELLED);
        reason = why;
        feeDue = 0;
    }

    /**
     * The firm signs: the guarantee lasts from that day for its term.
     *
     * @param fee won, due now
     */
    public void contract(LocalDate day, long fee) {
        moveTo(GuaranteeState.CONTRACTED);
        startsOn = day;
        endsOn = day.plusMonths(termMonths);
        feeDue = fee;
    }

    // --- Fee ---

    /**
     * Money for the fee came in.
     *
     * @return whether it is covered now: then all of it is taken, and the rest waits
     */
    public boolean receiveFee(long money) {
        waiting += money;
        if (feeDue == 0 || waiting < feeDue) {
            return false;
        }
        waiting -= feeDue;
        feeDue = 0;
        return true;
    }

    /** The fee was taken: the bank may have its letter. */
    public void issueLetter() {
        moveTo(GuaranteeState.LETTER_ISSUED);
    }

    /** Another fee is due, for a longer time. */
    public void owe(long fee) {
        feeDue += fee;
    }

    // --- While it runs ---

    /**
     * The bank lent.
     *
     * @param lent won, more than 0
     * @return by how much the exposure grew
     * @throws Problem CONFLICT when the bank lends more than was guaranteed
     */
    public long execute(long lent, LocalDate on) {
        moveTo(GuaranteeState.ACTIVE);
        if (drawn + lent > loanAmount) {
            throw Problem.conflict(
                            Text.of(
                                    "보증서의 대출 금액을 넘습니다.",
                                    "the loan would exceed what the letter covers"))
                    .with("left", loanAmount - drawn);
        }
        drawn += lent;
        reportedOn = on;
        return expose(outstanding + lent);
    }

    /**
     * The bank reports what is outstanding at the end of a day.
     *
     * @return by how much the exposure changed
     * @throws Problem INVALID for more than was lent, or a day before the last report
     */
    public long report(long nowOutstanding, LocalDate on) {
        requireStanding();
        LocalDate last = reportedOn;
        if (last != null && on.isBefore(last)) {
            throw Problem.invalid("asOf", "a later day was reported: " + last);
        }
        if (nowOutstanding > drawn) {
            throw Problem.invalid("outstanding", "is more than was lent, " + drawn);
        }
        reportedOn = on;
        return expose(nowOutstanding);
    }

    /**
     * The guarantor stands for less.
     *
     * @return by how much the exposure fell
     * @throws Problem CONFLICT when nothing would be left, or it is no reduction
     */
    public long reduceTo(long lessAmount) {
        requireState(GuaranteeState.ACTIVE, GuaranteeState.LETTER_ISSUED);
        requireReducibleTo(lessAmount);
        amount = lessAmount;
        return -expose(outstanding);
    }

    /** Looks whether it may be reduced to the amount, and changes nothing. */
    public void requireReducibleTo(long lessAmount) {
        if (lessAmount <= 0 || lessAmount >= amount) {
            throw Problem.conflict(
                    Text.of(
                            "줄인 보증금액은 0보다 크고 지금 금액보다 작아야 합니다.",
                            "the reduced amount lies between 0 and what is guaranteed"));
        }
    }

    /** It lasts longer, once the fee for it was taken. */
    public void extendBy(int months) {
        requireState(GuaranteeState.ACTIVE, GuaranteeState.LETTER_ISSUED);
        endsOn = requireEnd().plusMonths(months);
        termMonths += months;
    }

    /**
     * Nothing is outstanding, and nothing will be.
     *
     * @throws Problem CONFLICT while the bank's loan is outstanding
     */
    public void release(String why) {
        if (outstanding > 0) {
            throw Problem.conflict(
                            Text.of(
                                    "대출 잔액이 남아 있어 해지할 수 없습니다.",
                                    "the bank's loan is outstanding: it cannot be released"))
                    .with("outstanding", outstanding);
        }
        moveTo(GuaranteeState.RELEASED);
        reason = why;
        feeDue = 0;
    }

    // --- Accident, claim, payment ---

    public void notifyAccident() {
        moveTo(GuaranteeState.ACCIDENT_NOTIFIED);
    }

    public void normalise() {
        requireState(GuaranteeState.ACCIDENT_NOTIFIED);
        moveTo(GuaranteeState.ACTIVE);
    }

    public void claim() {
        moveTo(GuaranteeState.CLAIMED);
    }

    public void proposeExamination(UUID proposal) {
        moveTo(GuaranteeState.EXAMINED);
        proposalId = proposal;
    }

    public void returnToClaimed(String why) {
        moveTo(GuaranteeState.CLAIMED);
        proposalId = null;
        paymentId = null;
        reason = why;
    }

    /** Asks for the bank to be paid; the id is the bank's idempotency key. */
    public void paySubrogation(UUID payment) {
        moveTo(GuaranteeState.SUBROGATING);
        paymentId = payment;
    }

    /**
     * The claim is refused in whole.
     *
     * @return the exposure that ended
     */
    public long refuse(String why) {
        moveTo(GuaranteeState.REFUSED);
        reason = why;
        return -expose(0);
    }

    /**
     * The bank was paid: the debtor owes it.
     *
     * @return the exposure that ended
     */
    public long subrogate(Debt debt, LocalDate paidOn) {
        moveTo(GuaranteeState.RECOVERY);
        owed.begin(debt, paidOn);
        return -expose(0);
    }

    // --- Recovery ---

    /**
     * How money met the debt.
     *
     * @param damages fixed up to the day of the money
     * @param paid of each item
     * @param special of a claim that was written off
     */
    public record Recovered(long damages, Debt paid, long special) {
        public long total() {
            return paid.total() + special;
        }
    }

    /**
     * Money came back: damages are fixed up to its day, then it pays item by item.
     *
     * @param money won with what waited from before
     */
    public Recovered recover(
            long money, LocalDate valueDate, List<Damages.Rate> rates, List<Debt.Item> order) {
        waiting += money;
        Recovered recovered =
                switch (state) {
                    case RECOVERY -> {
                        long fixed =
                                settlementLeft == null ? owed.fix(valueDate, rates).total() : 0;
                        yield new Recovered(fixed, owed.pay(waiting, order), 0);
                    }
                    case SPECIAL_CLAIM -> new Recovered(0, Debt.none(), owed.paySpecial(waiting));
                    case APPLIED,
                            CONSULTED,
                            INVESTIGATED,
                            EVALUATED,
                            DECISION_PROPOSED,
                            APPROVED,
                            CONTRACTED,
                            LETTER_ISSUED,
                            ACTIVE,
                            ACCIDENT_NOTIFIED,
                            CLAIMED,
                            EXAMINED,
                            SUBROGATING,
                            SETTLED,
                            RELEASED,
                            REFUSED,
                            REJECTED,
                            CANCELLED ->
                            new Recovered(0, Debt.none(), 0);
                };
        waiting -= recovered.total();
        Long left = settlementLeft;
        if (left != null) {
            settlementLeft = Math.max(0, left - recovered.total());
        }
        return recovered;
    }

    /** Costs, fees or a penalty come on top of what the debtor owes. */
    public void charge(Debt.Item item, long won) {
        requireState(GuaranteeState.RECOVERY);
        owed.add(item, won);
    }

    /** Damages up to the day are fixed, without money. */
    public long fixDamages(LocalDate until, List<Damages.Rate> rates) {
        requireState(GuaranteeState.RECOVERY);
        return owed.fix(until, rates).total();
    }

    /** What the debtor pays in all; the rest is waived when it has come. */
    public void agreeSettlement(long won) {
        requireState(GuaranteeState.RECOVERY);
        settlementLeft = won;
    }

    /** Whether what was agreed, or all that was owed, has come. */
    public boolean isReadyToSettle() {
        return switch (state) {
            case RECOVERY ->
                    owed.debt().total() == 0 || (settlementLeft != null && settlementLeft == 0);
            case SPECIAL_CLAIM -> owed.special() == 0;
            case APPLIED,
                    CONSULTED,
                    INVESTIGATED,
                    EVALUATED,
                    DECISION_PROPOSED,
                    APPROVED,
                    CONTRACTED,
                    LETTER_ISSUED,
                    ACTIVE,
                    ACCIDENT_NOTIFIED,
                    CLAIMED,
                    EXAMINED,
                    SUBROGATING,
                    SETTLED,
                    RELEASED,
                    REFUSED,
                    REJECTED,
                    CANCELLED ->
                    false;
        };
    }

    /**
     * It is over.
     *
     * @return what is waived
     */
    public Debt settle() {
        moveTo(GuaranteeState.SETTLED);
        settlementLeft = null;
        return owed.waive();
    }

    /**
     * Written off; it is still collected.
     *
     * @return what is written off, by item
     */
    public Debt writeOff(String why) {
        moveTo(GuaranteeState.SPECIAL_CLAIM);
        reason = why;
        settlementLeft = null;
        return owed.writeOff();
    }

    // --- What goes back to the firm ---

    /** A part of the fee is not earned and goes back. */
    public void refund(long won) {
        refundable += won;
    }

    /**
     * Money that came in and nothing is due for goes back too.
     *
     * @return won that waited
     */
    public long giveBackWaiting() {
        boolean mayBeUsed =
                feeDue > 0
                        || state == GuaranteeState.RECOVERY
                        || state == GuaranteeState.SPECIAL_CLAIM;
        long back = mayBeUsed ? 0 : waiting;
        waiting -= back;
        refundable += back;
        return back;
    }

    /**
     * Asks for it to be paid; the id is the bank's idempotency key.
     *
     * @throws Problem CONFLICT when nothing is to be paid, or it is under way
     */
    public void payRefund(UUID payment) {
        if (refundable == 0 || refundId != null) {
            throw Problem.conflict(
                    Text.of(
                            "환급할 금액이 없거나 이미 지급하고 있습니다.",
                            "nothing is to be refunded, or it is being paid"));
        }
        refundId = payment;
    }

    public void refundPaid(long won) {
        refundable -= won;
        refundId = null;
    }

    public void refundRefused() {
        refundId = null;
    }

    private long expose(long nowOutstanding) {
        outstanding = nowOutstanding;
        boolean over =
                state == GuaranteeState.REFUSED
                        || state == GuaranteeState.RECOVERY
                        || state == GuaranteeState.RELEASED;
        long now = over ? 0 : Exposure.of(ratio, amount, nowOutstanding);
        long change = now - exposure;
        exposure = now;
        return change;
    }

    private GuaranteeFinding openFinding(String code) {
        GuaranteeFinding finding =
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

    private static void requireNone(List<GuaranteeFinding> found, Text why) {
        if (!found.isEmpty()) {
            throw Problem.conflict(
                            Text.of(
                                    why.ko()
                                            + ": "
                                            + found.stream()
                                                    .map(f -> f.finding().message().ko())
                                                    .collect(Collectors.joining(", ")),
                                    why.en()
                                            + ": "
                                            + found.stream()
                                                    .map(f -> f.finding().message().en())
                                                    .collect(Collectors.joining(", "))))
                    .with("findings", found.stream().map(GuaranteeFinding::code).toList());
        }
    }

    private void moveTo(GuaranteeState to) {
        requireMove(to);
        state = to;
    }

    public void requireMove(GuaranteeState to) {
        if (!state.next().contains(to)) {
            throw wrongState(
                    "지금 상태(%s)에서는 ‘%s’(으)로 바꿀 수 없습니다."
                            .formatted(state.label().ko(), to.label().ko()),
                    "the guarantee is %s; from there it cannot become %s".formatted(state, to));
        }
    }

    /**
     * @throws Problem CONFLICT in any other state
     */
    public void requireState(GuaranteeState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw wrongState(
                    "지금 상태(%s)에서는 할 수 없습니다.".formatted(state.label().ko()),
                    "the guarantee is %s: this is not possible now".formatted(state));
        }
    }

    /**
     * @throws Problem CONFLICT unless the bank has a letter on which it may rely
     */
    public void requireStanding() {
        if (!state.stands()) {
            throw wrongState(
                    "지금 상태(%s)에서는 할 수 없습니다.".formatted(state.label().ko()),
                    "the guarantee is %s: it is not in force".formatted(state));
        }
    }

    private Problem wrongState(String ko, String en) {
        return Problem.conflict(Text.of(ko, en)).with("state", state.name());
    }

    public UUID id() {
        return id;
    }

    /** For people: {@code G2026-000042}. */
    public String number() {
        return number;
    }

    public UUID firmId() {
        return firmId;
    }

    public String programmeId() {
        return programmeId;
    }

    public String agency() {
        return agency;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** Won that the bank lends at most. */
    public long loanAmount() {
        return loanAmount;
    }

    /** A fraction of one. */
    public BigDecimal ratio() {
        return ratio;
    }

    /** Won guaranteed at most. */
    public long amount() {
        return amount;
    }

    /** The bank that lends, pays and collects. */
    public String bankCode() {
        return bankCode;
    }

    public int termMonths() {
        return termMonths;
    }

    public int budgetYear() {
        return budgetYear;
    }

    public GuaranteeState state() {
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

    public Assessment assessment() {
        return assessment;
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

    public @Nullable LocalDate startsOn() {
        return startsOn;
    }

    /** The last day on which the bank's loan is covered. */
    public @Nullable LocalDate endsOn() {
        return endsOn;
    }

    public LocalDate requireEnd() {
        return Objects.requireNonNull(endsOn, "not contracted yet");
    }

    public long feeDue() {
        return feeDue;
    }

    /** Money that came in and nothing was due for. */
    public long waiting() {
        return waiting;
    }

    public long drawn() {
        return drawn;
    }

    public long outstanding() {
        return outstanding;
    }

    public long exposure() {
        return exposure;
    }

    public long refundable() {
        return refundable;
    }

    public @Nullable LocalDate reportedOn() {
        return reportedOn;
    }

    public @Nullable UUID paymentId() {
        return paymentId;
    }

    public @Nullable UUID refundId() {
        return refundId;
    }

    public @Nullable Long settlementLeft() {
        return settlementLeft;
    }

    public Owed owed() {
        return owed;
    }

    public List<UUID> drawnFirms() {
        return List.copyOf(drawnFirms);
    }

    public List<String> factors() {
        return List.copyOf(factors);
    }

    public List<GradeReason> gradeReasons() {
        return List.copyOf(gradeReasons);
    }

    public List<GuaranteeFinding> findings() {
        return List.copyOf(findings);
    }

    public long version() {
        return version;
    }
}
