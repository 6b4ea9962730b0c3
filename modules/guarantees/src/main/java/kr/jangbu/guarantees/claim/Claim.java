package kr.jangbu.guarantees.claim;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.guarantees.reckon.Subrogation;
import org.jspecify.annotations.Nullable;

/** A bank's claim (보증채무이행청구), and how two officers answered it. */
@Entity(name = "GuaranteeClaim")
@Table(schema = "guarantees", name = "claim")
public class Claim {
    /** What officers make of it. */
    public enum Outcome {
        PAY("전부 이행", "Paid in full"),
        PAY_PART("일부 면책", "Refused in part"),
        REFUSE("전부 면책", "Refused in whole");

        private final Text label;

        Outcome(String ko, String en) {
            label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    /**
     * Why a guarantor need not pay. General practice; the funds' own lists were not available, so
     * an officer writes down the clause beside it.
     */
    public enum Ground {
        LATE_NOTICE("사고 통지 지연", "Late notice of the accident"),
        LATE_CLAIM("이행 청구 지연", "Late claim"),
        CONDITION_BROKEN("보증조건 위반", "A condition of the guarantee was broken"),
        USE_OF_FUNDS("자금의 용도 외 사용", "The money was used for something else"),
        COLLATERAL_LOST("담보 관리 소홀", "Security was lost"),
        BEYOND_TERM("보증기한 후 채무", "Debt from after the term"),
        NOT_COVERED("보증 대상이 아닌 이자·비용", "Interest or costs that are not covered"),
        DOCUMENTS_MISSING("증빙 미제출", "Documents are missing");

        private final Text label;

        Ground(String ko, String en) {
            label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    /** A document that the bank keeps, named with the digest of its content. */
    @Embeddable
    public record Paper(String name, String sha256) {}

    @Id private UUID id;

    @Column(name = "guarantee_id")
    private UUID guaranteeId;

    @Column(name = "accident_id")
    private UUID accidentId;

    @Column(name = "claimed_on")
    private LocalDate claimedOn;

    private long principal;
    private long interest;
    private long costs;

    @Column(name = "interest_from")
    private LocalDate interestFrom;

    @Column(name = "annual_rate")
    private BigDecimal annualRate;

    @Column(name = "account_sealed")
    private String accountSealed;

    /** Days before the first or after the last day for claims; 0 in time. */
    @Column(name = "off_time_days")
    private int offTimeDays;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Column(name = "refused_principal")
    private long refusedPrincipal;

    @Column(name = "refused_interest")
    private long refusedInterest;

    @Column(name = "refused_costs")
    private long refusedCosts;

    private @Nullable String reason;

    @Column(name = "pay_on")
    private @Nullable LocalDate payOn;

    @Column(name = "paid_on")
    private @Nullable LocalDate paidOn;

    @ElementCollection
    @CollectionTable(
            schema = "guarantees",
            name = "claim_paper",
            joinColumns = @JoinColumn(name = "claim_id"))
    @OrderColumn(name = "position")
    private List<Paper> papers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            schema = "guarantees",
            name = "claim_ground",
            joinColumns = @JoinColumn(name = "claim_id"))
    @OrderColumn(name = "position")
    @Column(name = "ground")
    @Enumerated(EnumType.STRING)
    private List<Ground> grounds = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Claim() {}

    Claim(UUID id, Accident accident, Asked asked, Filed filed) {
        this.id = id;
        this.guaranteeId = accident.guaranteeId();
        this.accidentId = accident.id();
        this.claimedOn = filed.on();
        this.principal = asked.principal();
        this.costs = asked.costs();
        this.interestFrom = asked.interestFrom();
        this.annualRate = filed.annualRate();
        this.interest = interestUntil(filed.on());
        this.accountSealed = filed.accountSealed();
        this.offTimeDays = filed.offTimeDays();
        this.papers.addAll(asked.papers());
    }

    /**
     * What the bank asks for, in won.
     *
     * @param principal the guaranteed part of what is outstanding
     * @param interestFrom the first day for which interest was not paid
     */
    public record Asked(long principal, LocalDate interestFrom, long costs, List<Paper> papers) {}

    /**
     * How it came in.
     *
     * @param annualRate of the bank's loan before maturity
     */
    record Filed(LocalDate on, BigDecimal annualRate, String accountSealed, int offTimeDays) {}

    /** An officer's answer, in won. */
    public record Answer(
            Outcome outcome, Subrogation refused, List<Ground> grounds, String reason) {}

    void examine(Answer answer, LocalDate pay) {
        outcome = answer.outcome();
        refusedPrincipal = answer.refused().principal();
        refusedInterest = answer.refused().interest();
        refusedCosts = answer.refused().costs();
        reason = answer.reason();
        payOn = pay;
        interest = interestUntil(pay);
        grounds.clear();
        grounds.addAll(answer.grounds());
    }

    void reopen() {
        outcome = null;
        refusedPrincipal = 0;
        refusedInterest = 0;
        refusedCosts = 0;
        payOn = null;
        grounds.clear();
    }

    public void paid(LocalDate day) {
        paidOn = day;
    }

    /** Interest on the claimed principal at the rate from before maturity up to a day. */
    public long interestUntil(LocalDate day) {
        return Subrogation.interest(
                principal, annualRate, Math.max(0, ChronoUnit.DAYS.between(interestFrom, day)));
    }

    public Subrogation asked() {
        return new Subrogation(principal, interest, costs);
    }

    public Subrogation refused() {
        return new Subrogation(refusedPrincipal, refusedInterest, refusedCosts);
    }

    /** What is to be paid. */
    public Subrogation allowed() {
        return asked().less(refused());
    }

    public UUID id() {
        return id;
    }

    public UUID guaranteeId() {
        return guaranteeId;
    }

    public UUID accidentId() {
        return accidentId;
    }

    public LocalDate claimedOn() {
        return claimedOn;
    }

    public LocalDate interestFrom() {
        return interestFrom;
    }

    public BigDecimal annualRate() {
        return annualRate;
    }

    public String accountSealed() {
        return accountSealed;
    }

    public int offTimeDays() {
        return offTimeDays;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable LocalDate payOn() {
        return payOn;
    }

    public @Nullable LocalDate paidOn() {
        return paidOn;
    }

    public List<Paper> papers() {
        return List.copyOf(papers);
    }

    public List<Ground> grounds() {
        return List.copyOf(grounds);
    }
}
