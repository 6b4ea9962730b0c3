package kr.jangbu.grants;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.grants.reckon.Step;
import org.jspecify.annotations.Nullable;

/** A settlement (정산) that the firm asked for: yearly, or the last one. Amounts in won. */
@Entity
@Table(schema = "grants", name = "settlement")
public class Settlement {
    /** Whether more is to come. */
    public enum Kind {
        YEARLY("연차 정산", "Yearly settlement"),
        FINAL("최종 정산", "Final settlement");

        private final Text label;

        Kind(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private long interest;
    private long used;
    private long disallowed;
    private long unspent;

    @Column(name = "asked_on")
    private LocalDate askedOn;

    @Column(name = "settled_on")
    private @Nullable LocalDate settledOn;

    @SuppressWarnings("NullAway.Init")
    protected Settlement() {}

    Settlement(UUID id, Kind kind, long interest, LocalDate askedOn) {
        this.id = id;
        this.kind = kind;
        this.interest = interest;
        this.askedOn = askedOn;
    }

    void settle(Step step, LocalDate on) {
        used = step.used();
        disallowed = step.disallowed();
        unspent = step.unspent();
        settledOn = on;
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isLast() {
        return kind == Kind.FINAL;
    }

    /** Earned on the state's money since the last settlement, as the firm says. */
    public long interest() {
        return interest;
    }

    /** The state's money that counts as used by this settlement. */
    public long used() {
        return used;
    }

    public long disallowed() {
        return disallowed;
    }

    public long unspent() {
        return unspent;
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    public @Nullable LocalDate settledOn() {
        return settledOn;
    }
}
