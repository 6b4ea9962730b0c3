package kr.jangbu.selection.panel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a reviewer sits on the panel of a call, or did. */
@Entity
@Table(schema = "selection", name = "panel_member")
public class PanelMember {
    /** Whether new readings of the call may be given. */
    public enum State {
        SEATED,
        LEFT
    }

    @Id private UUID id;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "reviewer_id")
    private UUID reviewerId;

    @Enumerated(EnumType.STRING)
    private State state = State.SEATED;

    @Column(name = "seated_by")
    private String seatedBy;

    @Column(name = "seated_at")
    private Instant seatedAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected PanelMember() {}

    PanelMember(UUID id, UUID callId, UUID reviewerId, String by, Instant at) {
        this();
        this.id = id;
        this.callId = callId;
        this.reviewerId = reviewerId;
        this.seatedBy = by;
        this.seatedAt = at;
    }

    void leave(String why, Instant at) {
        state = State.LEFT;
        reason = why;
        leftAt = at;
    }

    void sitAgain() {
        state = State.SEATED;
        reason = null;
        leftAt = null;
    }

    public UUID callId() {
        return callId;
    }

    public UUID reviewerId() {
        return reviewerId;
    }

    public boolean isSeated() {
        return state == State.SEATED;
    }

    public @Nullable String reason() {
        return reason;
    }
}
