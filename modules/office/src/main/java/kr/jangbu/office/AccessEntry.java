package kr.jangbu.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One look at another's data: who, from where, whose, what, why, when. Never changed. */
@Entity
@Table(schema = "office", name = "access")
public class AccessEntry {
    @Id private UUID id;

    private String person;

    @Column(name = "acting_for")
    private @Nullable String actingFor;

    @Column(name = "from_address")
    private String fromAddress;

    @Enumerated(EnumType.STRING)
    @Column(name = "whose_kind")
    private Party.Kind whoseKind;

    private String whose;

    private String what;

    private String why;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected AccessEntry() {}

    /** Who looks. */
    record Reader(String person, @Nullable String actingFor, String fromAddress) {}

    AccessEntry(UUID id, Reader reader, Party whose, String what, String why) {
        this();
        this.id = id;
        this.person = reader.person();
        this.actingFor = reader.actingFor();
        this.fromAddress = reader.fromAddress();
        this.whoseKind = whose.kind();
        this.whose = whose.id();
        this.what = what;
        this.why = why;
    }

    AccessEntry at(Instant moment) {
        at = moment;
        return this;
    }

    public UUID id() {
        return id;
    }

    public String person() {
        return person;
    }

    /** The firm's id or agency's code under which the person acted; null for neither. */
    public @Nullable String actingFor() {
        return actingFor;
    }

    public String fromAddress() {
        return fromAddress;
    }

    public Party whose() {
        return new Party(whoseKind, whose);
    }

    public String what() {
        return what;
    }

    public String why() {
        return why;
    }

    public Instant at() {
        return at;
    }
}
