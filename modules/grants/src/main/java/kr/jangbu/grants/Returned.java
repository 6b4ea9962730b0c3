package kr.jangbu.grants;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How money that came back met what a grant owes. In won. */
@Entity
@Table(schema = "grants", name = "returned")
public class Returned {
    @Id private UUID id;

    @Column(name = "grant_id")
    private UUID grantId;

    @Column(name = "receipt_id")
    private @Nullable UUID receiptId;

    private long received;
    private long applied;
    private long waiting;

    @Column(name = "value_date")
    private LocalDate valueDate;

    @SuppressWarnings("NullAway.Init")
    protected Returned() {}

    /**
     * One application of money.
     *
     * @param receiptId null when a settlement met what had come in earlier
     * @param applied of it and of what had waited
     * @param waiting what still waits afterwards
     */
    public Returned(
            UUID id,
            UUID grantId,
            @Nullable UUID receiptId,
            long received,
            long applied,
            long waiting,
            LocalDate valueDate) {
        this.id = id;
        this.grantId = grantId;
        this.receiptId = receiptId;
        this.received = received;
        this.applied = applied;
        this.waiting = waiting;
        this.valueDate = valueDate;
    }

    public UUID id() {
        return id;
    }

    public UUID grantId() {
        return grantId;
    }

    public @Nullable UUID receiptId() {
        return receiptId;
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
