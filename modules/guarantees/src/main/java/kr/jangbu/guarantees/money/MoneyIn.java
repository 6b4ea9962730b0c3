package kr.jangbu.guarantees.money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money that came in for a guarantee, and what became of it; never changed. */
@Entity(name = "GuaranteeMoney")
@Table(schema = "guarantees", name = "money")
public class MoneyIn {
    @Id private UUID id;

    @Column(name = "guarantee_id")
    private UUID guaranteeId;

    @Column(name = "receipt_id")
    private @Nullable UUID receiptId;

    private String purpose;
    private long received;
    private long applied;
    private long waiting;

    @Column(name = "value_date")
    private LocalDate valueDate;

    @SuppressWarnings("NullAway.Init")
    protected MoneyIn() {}

    /**
     * @param receiptId null when earlier money met a later debt
     */
    MoneyIn(
            UUID id,
            UUID guaranteeId,
            @Nullable UUID receiptId,
            String purpose,
            Sums sums,
            LocalDate on) {
        this.id = id;
        this.guaranteeId = guaranteeId;
        this.receiptId = receiptId;
        this.purpose = purpose;
        this.received = sums.received();
        this.applied = sums.applied();
        this.waiting = sums.waiting();
        this.valueDate = on;
    }

    /** In won; what waits afterwards includes earlier money. */
    record Sums(long received, long applied, long waiting) {}

    public UUID id() {
        return id;
    }

    public @Nullable UUID receiptId() {
        return receiptId;
    }

    public String purpose() {
        return purpose;
    }

    public long received() {
        return received;
    }

    public long applied() {
        return applied;
    }

    public long waiting() {
        return waiting;
    }

    public LocalDate valueDate() {
        return valueDate;
    }
}
