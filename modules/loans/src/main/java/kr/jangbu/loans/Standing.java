package kr.jangbu.loans;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kr.jangbu.loans.life.Life;
import kr.jangbu.loans.life.Movements.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How a running loan stood when its life was last told: what the close of day needs to carry it on
 * without telling it again. In won. Not the truth, which is the occurrences, nor the books.
 */
@Entity
@Table(schema = "loans", name = "standing")
@SuppressWarnings("UnusedVariable") // some columns are read by the close of day alone, in SQL
public class Standing {
    /** After the last day that is of interest. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    @Id
    @Column(name = "loan_id")
    private UUID loanId;

    @Column(name = "programme_id")
    private String programmeId;

    @Column(name = "base_rate_id")
    private @Nullable String baseRateId;

    private @Nullable BigDecimal spread;

    @Column(name = "day_count")
    private String dayCount;

    @Column(name = "won_multiple")
    private long wonMultiple;

    @Column(name = "rounding_mode")
    private String roundingMode;

    /** How often it was told: numbers what was posted and published. */
    private int tellings;

    @Column(name = "told_through")
    private LocalDate toldThrough;

    @Column(name = "look_again_on")
    private LocalDate lookAgainOn;

    @Column(name = "annual_rate")
    private BigDecimal annualRate;

    private long outstanding;

    @Column(name = "not_due")
    private long notDue;

    @Column(name = "overdue_principal")
    private long overduePrincipal;

    @Column(name = "overdue_interest")
    private long overdueInterest;

    @Column(name = "late_due")
    private long lateDue;

    @Column(name = "costs_due")
    private long costsDue;

    private long unapplied;

    @Column(name = "unpaid_since")
    private @Nullable LocalDate unpaidSince;

    /** Interest that has fallen due so far, paid or not. */
    @Column(name = "interest_due")
    private long interestDue;

    @Column(name = "interest_numerator")
    private BigDecimal interestNumerator;

    @Column(name = "interest_denominator")
    private long interestDenominator;

    /** Interest earned, due or not, as the close of day last booked it. */
    @Column(insertable = false, updatable = false)
    private long accrued;

    @SuppressWarnings("NullAway.Init")
    protected Standing() {}

    /** Of a loan on which the first money was just paid. */
    public Standing(Loan loan) {
        LoanTerms terms = loan.terms();
        this.loanId = loan.id();
        this.programmeId = loan.programmeId();
        this.baseRateId = terms.baseRateId();
        this.spread = terms.spread();
        this.dayCount = terms.life().dayCount().name();
        this.wonMultiple = terms.life().rounding().interestMultiple();
        this.roundingMode = terms.life().rounding().mode().name();
    }

    /** Takes over what the life says. */
    public void take(Life life, LoanRules rules) {
        tellings++;
        toldThrough = life.through();
        annualRate = life.annualRate();
        outstanding = life.outstanding();
        notDue = life.notDue();
        overduePrincipal = life.isWrittenOff() ? 0 : life.overduePrincipal();
        overdueInterest = life.isWrittenOff() ? 0 : life.overdueInterest();
        lateDue = life.lateDue();
        costsDue = life.costsDue();
        unapplied = life.unapplied();
        unpaidSince = life.unpaidSince();
        interestDue = life.movements().total(Kind.INTEREST_DUE);
        interestNumerator = life.exactInterest().numerator();
        interestDenominator = life.exactInterest().denominator();
        lookAgainOn = earlier(life.nextDue(), nextStep(life, rules));
    }

    /** When it becomes later than it is: the day after a due date, and where a class begins. */
    private static @Nullable LocalDate nextStep(Life life, LoanRules rules) {
        LocalDate unpaid =
                life.dues().stream()
                        .filter(d -> !d.isPaid())
                        .map(d -> d.on())
                        .findFirst()
                        .orElse(null);
        if (unpaid == null || life.isWrittenOff()) {
            return null;
        }
        int late = life.daysLate();
        return rules.classes().stream()
                .map(c -> Math.max(1, c.daysFrom()))
                .filter(days -> days > late)
                .min(Integer::compare)
                .map(unpaid::plusDays)
                .orElse(null);
    }

    private static LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        LocalDate first = a == null ? NEVER : a;
        return b == null || first.isBefore(b) ? first : b;
    }

    public UUID loanId() {
        return loanId;
    }

    public int tellings() {
        return tellings;
    }

    public LocalDate toldThrough() {
        return toldThrough;
    }

    /** Null: the rate is fixed. */
    public @Nullable String baseRateId() {
        return baseRateId;
    }

    /** In force, as a fraction. */
    public BigDecimal annualRate() {
        return annualRate;
    }

    public long outstanding() {
        return outstanding;
    }

    public long overduePrincipal() {
        return overduePrincipal;
    }

    public long overdueInterest() {
        return overdueInterest;
    }

    /** Default interest that had run by the day that was told. */
    public long lateDue() {
        return lateDue;
    }

    public long costsDue() {
        return costsDue;
    }

    public long unapplied() {
        return unapplied;
    }

    /** The due date of the oldest installment that is late; null when none is. */
    public @Nullable LocalDate unpaidSince() {
        return unpaidSince;
    }

    /** On a day; 0 when none is late. */
    public int daysLate(LocalDate day) {
        LocalDate since = unpaidSince;
        return since == null ? 0 : Math.toIntExact(ChronoUnit.DAYS.between(since, day));
    }
}
