package kr.jangbu.selection.panel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.jangbu.selection.Kept;
import org.hibernate.annotations.ColumnTransformer;

/** A person who reviews for an agency (평가위원): what they know, whom they belong to. */
@Entity
@Table(schema = "selection", name = "reviewer")
public class Reviewer {
    /** Whether new readings may be given. */
    public enum State {
        ACTIVE,
        RETIRED
    }

    /**
     * What may change about a reviewer.
     *
     * @param fields codes of fields of expertise, as the calls use them
     * @param parties keys of the person, and of those to whom the person says to belong
     * @param mostReadings in one call
     */
    public record Details(
            String name, List<String> fields, List<String> parties, int mostReadings, State state) {
        public Details {
            fields = List.copyOf(fields);
            parties = List.copyOf(parties);
        }
    }

    /** As it is kept. */
    record Profile(List<String> fields, List<String> parties) {}

    @Id private UUID id;
    private String person;
    private String name;
    private String agency;

    @ColumnTransformer(write = "?::jsonb")
    private String profile;

    @Column(name = "most_readings")
    private int mostReadings;

    @Enumerated(EnumType.STRING)
    private State state = State.ACTIVE;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Reviewer() {}

    /** Whose reviewer it is, and by whom and when it was registered. */
    record Origin(String agency, String by, Instant at) {}

    Reviewer(UUID id, String person, Origin origin, Details details) {
        this();
        this.id = id;
        this.person = person;
        this.agency = origin.agency();
        this.registeredBy = origin.by();
        this.registeredAt = origin.at();
        change(details);
    }

    void change(Details details) {
        name = details.name();
        profile = Kept.write(new Profile(details.fields(), details.parties()));
        mostReadings = details.mostReadings();
        state = details.state();
    }

    public UUID id() {
        return id;
    }

    /** The login name. */
    public String person() {
        return person;
    }

    public String agency() {
        return agency;
    }

    public Details details() {
        Profile kept = Kept.read(profile, Profile.class);
        return new Details(name, kept.fields(), kept.parties(), mostReadings, state);
    }

    public String name() {
        return name;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public long version() {
        return version;
    }
}
