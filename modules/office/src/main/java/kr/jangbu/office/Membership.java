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

/**
 * That a person acts for a firm, an agency or a provider of support, in what capacity, and since
 * when. Never deleted: it ends.
 */
@Entity
@Table(schema = "office", name = "membership")
public class Membership {
    /** For whom a person can act. */
    public enum Kind {
        FIRM,
        AGENCY,
        /** Somebody who offers support to firms: a placement body, a buyer, a fair. */
        PROVIDER
    }

    /** In what capacity. */
    public enum Capacity {
        /** Runs the firm here: may sign, and say who else acts for it. */
        OWNER,
        /** Works for the firm: may prepare and apply, not sign. */
        STAFF,
        /** Decides for an agency, within the limit of the grade. */
        OFFICER
    }

    @Id private UUID id;

    @Column(nullable = false)
    private String person;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String party;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    private @Nullable String grade;

    @Column(name = "granted_by")
    private String grantedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    Membership(
            UUID id,
            String person,
            Kind kind,
            String party,
            Capacity capacity,
            @Nullable String grade,
            String grantedBy,
            Instant grantedAt) {
        this.id = id;
        this.person = person;
        this.kind = kind;
        this.party = party;
        this.capacity = capacity;
        this.grade = grade;
        this.grantedBy = grantedBy;
        this.grantedAt = grantedAt;
    }

    void end(Instant at) {
        if (endedAt == null) {
            endedAt = at;
        }
    }

    public UUID id() {
        return id;
    }

    public String person() {
        return person;
    }

    public Kind kind() {
        return kind;
    }

    /** The firm's or provider's id, or the agency's code. */
    public String party() {
        return party;
    }

    public Capacity capacity() {
        return capacity;
    }

    /** An officer's grade, which sets the approval limit; null for others. */
    public @Nullable String grade() {
        return grade;
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    public boolean isFirm(UUID firmId) {
        return kind == Kind.FIRM && party.equals(firmId.toString());
    }
}
