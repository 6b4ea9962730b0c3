package kr.jangbu.guarantees.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import org.jspecify.annotations.Nullable;

/** An accident (보증사고) as the bank gave notice of it (신용보증부실통지). */
@Entity(name = "GuaranteeAccident")
@Table(schema = "guarantees", name = "accident")
public class Accident {
    /** What happened. Source: judgments and the agreement's article on pre-emptive indemnity. */
    public enum Trigger {
        DELINQUENCY("원금·이자 연체", "Principal or interest overdue"),
        CREDIT_REGISTER("신용정보 등록(세금 체납 등)", "Entry in the credit register, e.g. tax arrears"),
        TERM_LOST("기한의 이익 상실", "Benefit of the term lost"),
        CHEQUE_DEFAULT("당좌부도", "Cheque default"),
        INSOLVENCY("회생·파산 신청", "Insolvency filed"),
        CLOSURE("폐업·조업 중단", "Business closed");

        private final Text label;

        Trigger(String ko, String en) {
            label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    @Id private UUID id;

    @Column(name = "guarantee_id")
    private UUID guaranteeId;

    @Enumerated(EnumType.STRING)
    private Trigger trigger;

    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    @Column(name = "noticed_on")
    private LocalDate noticedOn;

    private String details;

    /** Whether the notice came later than the product asks; the claim's examination weighs it. */
    @Column(name = "notice_late_days")
    private int noticeLateDays;

    @Column(name = "normalised_on")
    private @Nullable LocalDate normalisedOn;

    @SuppressWarnings("NullAway.Init")
    protected Accident() {}

    Accident(UUID id, UUID guaranteeId, Notice notice, LocalDate noticedOn, int noticeLateDays) {
        this.id = id;
        this.guaranteeId = guaranteeId;
        this.trigger = notice.trigger();
        this.occurredOn = notice.occurredOn();
        this.noticedOn = noticedOn;
        this.details = notice.details();
        this.noticeLateDays = noticeLateDays;
    }

    /** What the bank says of it. */
    public record Notice(Trigger trigger, LocalDate occurredOn, String details) {}

    void normalise(LocalDate day) {
        normalisedOn = day;
    }

    public UUID id() {
        return id;
    }

    public UUID guaranteeId() {
        return guaranteeId;
    }

    public Trigger trigger() {
        return trigger;
    }

    public LocalDate occurredOn() {
        return occurredOn;
    }

    public LocalDate noticedOn() {
        return noticedOn;
    }

    public String details() {
        return details;
    }

    public int noticeLateDays() {
        return noticeLateDays;
    }

    public @Nullable LocalDate normalisedOn() {
        return normalisedOn;
    }
}
