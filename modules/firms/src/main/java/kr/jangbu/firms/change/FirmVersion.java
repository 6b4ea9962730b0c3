package kr.jangbu.firms.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One version of a firm's record: who made it, when, and what differs from the one before. */
@Entity
@Table(schema = "firms", name = "firm_version")
public class FirmVersion {
    private static final JsonMapper JSON = new JsonMapper();

    @Id private UUID id;

    @Column(name = "firm_id")
    private UUID firmId;

    private long version;

    @Enumerated(EnumType.STRING)
    private Part part;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    private String changes;

    private String state;

    @SuppressWarnings("NullAway.Init")
    protected FirmVersion() {}

    /** Who and when. */
    record Act(String by, Instant at) {}

    FirmVersion(UUID id, UUID firmId, long version, Part part, Act act) {
        this();
        this.id = id;
        this.firmId = firmId;
        this.version = version;
        this.part = part;
        this.changedBy = act.by();
        this.changedAt = act.at();
    }

    FirmVersion saying(List<FieldChange> changed, String wholeState) {
        changes = JSON.valueToTree(changed).toString();
        state = wholeState;
        return this;
    }

    public UUID firmId() {
        return firmId;
    }

    /** From 0, the registration. */
    public long version() {
        return version;
    }

    public Part part() {
        return part;
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public List<FieldChange> changes() {
        try {
            return JSON.readValue(changes, new TypeReference<List<FieldChange>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "version %d of a firm cannot be read".formatted(version), e);
        }
    }

    /** The whole record at this version, sealed parts sealed. */
    public String state() {
        return state;
    }
}
