package kr.jangbu.selection.panel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.selection.conflict.Tie;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A tie between two parties, as an officer recorded it. */
@Entity
@Immutable
@Table(schema = "selection", name = "tie")
public class KnownTie {
    @Id private UUID id;
    private String one;
    private String other;
    private String relation;

    @Column(name = "from_on")
    private @Nullable LocalDate from;

    @Column(name = "to_on")
    private @Nullable LocalDate to;

    private String source;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected KnownTie() {}

    public KnownTie(UUID id, Tie tie, String by, Instant at) {
        this();
        this.id = id;
        this.one = tie.one();
        this.other = tie.other();
        this.relation = tie.relation();
        this.from = tie.from();
        this.to = tie.to();
        this.source = tie.source();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    public UUID id() {
        return id;
    }

    public Tie tie() {
        return new Tie(one, other, relation, from, to, source);
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
