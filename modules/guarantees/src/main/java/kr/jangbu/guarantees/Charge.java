package kr.jangbu.guarantees;

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
import kr.jangbu.foundation.Won;
import kr.jangbu.guarantees.reckon.Fee;
import kr.jangbu.guarantees.reckon.FeeRate;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A fee (보증료) for a time, paid ahead and earned day by day. Never changed but for its payment and
 * its end: what is left when it ends early goes back, or on as a charge of its own.
 */
@Entity(name = "GuaranteeCharge")
@Table(schema = "guarantees", name = "charge")
public class Charge {
    private static final long REFUND_MULTIPLE = 10;

    /** What it is for. */
    public enum Kind {
        CONTRACT("약정 보증료", "Fee of the contract"),
        EXTENSION("연장 보증료", "Fee of an extension"),
        /** What a reduction left of an earlier charge: nothing is due for it. */
        REMAINDER("감액 뒤 잔여 보증료", "Remainder after a reduction");

        private final Text label;

        Kind(String ko, String en) {
            label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    /**
     * One part of the rate, with where it is known from.
     *
     * @param rate a fraction of one, negative for a deduction
     */
    @Embeddable
    public record Part(
            String code,
            @Column(name = "name_ko") String nameKo,
            @Column(name = "name_en") String nameEn,
            BigDecimal rate,
            String source,
            @Enumerated(EnumType.STRING) Confidence confidence) {
        public Text name() {
            return Text.of(nameKo, nameEn);
        }
    }

    @Id private UUID id;

    @Column(name = "guarantee_id")
    private UUID guaranteeId;

    @Column(name = "programme_id")
    private String programmeId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private long guaranteed;

    @Column(name = "annual_rate")
    private BigDecimal annualRate;

    @Column(name = "sum_of_parts")
    private BigDecimal sumOfParts;

    @Column(name = "least_rate")
    private BigDecimal leastRate;

    @Column(name = "most_rate")
    private BigDecimal mostRate;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private long fee;

    @Column(name = "paid_on")
    private @Nullable LocalDate paidOn;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    @ElementCollection
    @CollectionTable(
            schema = "guarantees",
            name = "charge_part",
            joinColumns = @JoinColumn(name = "charge_id"))
    @OrderColumn(name = "position")
    private List<Part> parts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Charge() {}

    /** A charge, due now. */
    public Charge(UUID id, Guarantee g, Kind kind, Quoted quoted, Span span) {
        this.id = id;
        this.guaranteeId = g.id();
        this.programmeId = g.programmeId();
        this.kind = kind;
        this.guaranteed = g.amount();
        this.annualRate = quoted.rate().rate();
        this.sumOfParts = quoted.rate().sum();
        this.leastRate = quoted.rate().least();
        this.mostRate = quoted.rate().most();
        this.startsOn = span.from();
        this.endsOn = span.until();
        this.fee = Fee.of(guaranteed, annualRate, span.days(), quoted.multipleWon());
        this.parts.addAll(quoted.parts());
    }

    /**
     * A rate with the sources of its parts.
     *
     * @param multipleWon what of a fee is less is dropped
     */
    public record Quoted(FeeRate rate, List<Part> parts, long multipleWon) {}

    /**
     * Some days.
     *
     * @param until the day after the last
     */
    public record Span(LocalDate from, LocalDate until) {
        public long days() {
            return ChronoUnit.DAYS.between(from, until);
        }
    }

    /** What is left of a charge whose guarantee was reduced; paid already. */
    private Charge(UUID id, Charge before, Left left, LocalDate day) {
        this.id = id;
        this.guaranteeId = before.guaranteeId;
        this.programmeId = before.programmeId;
        this.kind = Kind.REMAINDER;
        this.guaranteed = left.guaranteed();
        this.annualRate = before.annualRate;
        this.sumOfParts = before.sumOfParts;
        this.leastRate = before.leastRate;
        this.mostRate = before.mostRate;
        this.startsOn = day.isBefore(before.startsOn) ? before.startsOn : day;
        this.endsOn = before.endsOn;
        this.fee = left.fee();
        this.paidOn = day;
        this.parts.addAll(before.parts);
    }

    private record Left(long guaranteed, long fee) {}

    /** The fee was taken. */
    public void pay(LocalDate day) {
        paidOn = day;
    }

    /** Nobody pays it any more. */
    public void drop(LocalDate day) {
        closedOn = day;
    }

    /** What is earned by the end of the day before. */
    public long earnedBy(LocalDate day) {
        return Fee.earned(
                fee,
                ChronoUnit.DAYS.between(startsOn, endsOn),
                ChronoUnit.DAYS.between(startsOn, day));
    }

    /**
     * How a charge ends: earned, refunded and carried on add up to its fee.
     *
     * @param earned won since the beginning; what is under ₩10 of a refund is earned too
     * @param rest what goes on as a charge of its own
     */
    public record Ended(Charge charge, long earned, long refund, @Nullable Charge rest) {}

    /** Ends on a day: what is not earned goes back. */
    public Ended end(LocalDate day) {
        requireRunning();
        long refund = Won.dropUnderTen(fee - earnedBy(day));
        closedOn = day;
        return new Ended(this, fee - refund, refund, null);
    }

    /** Ends on a day as {@link #end}, and what is not earned is set off to the won. */
    public Ended setOff(LocalDate day) {
        requireRunning();
        long unearned = fee - earnedBy(day);
        closedOn = day;
        return new Ended(this, fee - unearned, unearned, null);
    }

    /**
     * Less is guaranteed from a day on: the part of the fee for what fell away goes back, the rest
     * runs on.
     *
     * @param now won guaranteed from now on, less than before
     */
    public Ended reduce(LocalDate day, long now, UUID restId) {
        requireRunning();
        if (now >= guaranteed) {
            throw new IllegalArgumentException("₩%d is no less".formatted(now));
        }
        long unearned = fee - earnedBy(day);
        long refund =
                BigDecimal.valueOf(unearned)
                        .multiply(BigDecimal.valueOf(guaranteed - now))
                        .divideToIntegralValue(BigDecimal.valueOf(guaranteed * REFUND_MULTIPLE))
                        .multiply(BigDecimal.valueOf(REFUND_MULTIPLE))
                        .longValueExact();
        closedOn = day;
        boolean over = !day.isBefore(endsOn);
        long earned = over ? fee - refund : earnedBy(day);
        Charge rest = over ? null : new Charge(restId, this, new Left(now, unearned - refund), day);
        return new Ended(this, earned, refund, rest);
    }

    private void requireRunning() {
        if (paidOn == null || closedOn != null) {
            throw Problem.conflict("the charge %s does not run".formatted(id));
        }
    }

    public boolean isRunning() {
        return paidOn != null && closedOn == null;
    }

    public boolean isDue() {
        return paidOn == null && closedOn == null;
    }

    /** Whether a bound decided the rate, and not the sum of its parts. */
    public boolean isClamped() {
        return annualRate.compareTo(sumOfParts) != 0;
    }

    public UUID id() {
        return id;
    }

    public UUID guaranteeId() {
        return guaranteeId;
    }

    public String programmeId() {
        return programmeId;
    }

    public Kind kind() {
        return kind;
    }

    /** Won on which it is counted. */
    public long guaranteed() {
        return guaranteed;
    }

    public BigDecimal annualRate() {
        return annualRate;
    }

    public BigDecimal sumOfParts() {
        return sumOfParts;
    }

    public BigDecimal leastRate() {
        return leastRate;
    }

    public BigDecimal mostRate() {
        return mostRate;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    /** The day after the last one that it pays for. */
    public LocalDate endsOn() {
        return endsOn;
    }

    public long days() {
        return ChronoUnit.DAYS.between(startsOn, endsOn);
    }

    public long fee() {
        return fee;
    }

    public @Nullable LocalDate paidOn() {
        return paidOn;
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }
}
