package kr.jangbu.programmes.exceptions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Something that was done under an exception, once per reference. */
@Entity
@Table(schema = "programmes", name = "exception_use")
@IdClass(ExceptionUse.Key.class)
public class ExceptionUse {
    /** One thing under one exception. */
    public record Key(UUID exceptionId, String reference) implements Serializable {}

    @Id
    @Column(name = "exception_id")
    private UUID exceptionId;

    @Id private String reference;
    private long amount;

    @Column(name = "used_by")
    private String usedBy;

    @Column(name = "used_on")
    private LocalDate usedOn;

    @Column(name = "used_at")
    private Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected ExceptionUse() {}

    ExceptionUse(UUID exceptionId, String reference) {
        this.exceptionId = exceptionId;
        this.reference = reference;
    }

    void of(long won, String person, LocalDate day, Instant at) {
        amount = won;
        usedBy = person;
        usedOn = day;
        usedAt = at;
    }

    public UUID exceptionId() {
        return exceptionId;
    }

    public String reference() {
        return reference;
    }

    /** In won. */
    public long amount() {
        return amount;
    }

    public String usedBy() {
        return usedBy;
    }

    public LocalDate usedOn() {
        return usedOn;
    }

    public Instant usedAt() {
        return usedAt;
    }
}
