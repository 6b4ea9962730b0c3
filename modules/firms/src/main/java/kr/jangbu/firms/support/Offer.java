package kr.jangbu.firms.support;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.foundation.Text;

/**
 * What a provider offers to designated firms: so many pieces, to be taken up by a day. How many are
 * left stands in the books.
 */
@Entity
@Table(schema = "firms", name = "offer")
public class Offer {
    /** What an offer says. */
    public record Content(
            Text title, String terms, int capacity, LocalDate startsOn, LocalDate lastDay) {}

    @Id private UUID id;

    @Column(name = "provider_id")
    private UUID providerId;

    @Enumerated(EnumType.STRING)
    private Provider.Kind kind;

    @Column(name = "programme_id")
    private String programmeId;

    private String agency;

    @Column(name = "title_ko")
    private String titleKo;

    @Column(name = "title_en")
    private String titleEn;

    private String terms;
    private int capacity;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private boolean past;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Offer() {}

    Offer(UUID id, Provider provider, Content content, String by, Instant at) {
        this.id = id;
        this.providerId = provider.id();
        this.kind = provider.kind();
        this.programmeId = provider.programmeId();
        this.agency = provider.agency();
        this.titleKo = content.title().ko();
        this.titleEn = content.title().en();
        this.terms = content.terms();
        this.capacity = content.capacity();
        this.startsOn = content.startsOn();
        this.lastDay = content.lastDay();
        this.publishedBy = by;
        this.publishedAt = at;
    }

    /** Its last day has passed: nobody asks for it any more. */
    void pass() {
        past = true;
    }

    /** Whether a firm may ask for it, or take it up, on that day. */
    public boolean isOpen(LocalDate day) {
        return !past && !day.isAfter(lastDay);
    }

    public UUID id() {
        return id;
    }

    public UUID providerId() {
        return providerId;
    }

    public Provider.Kind kind() {
        return kind;
    }

    public String programmeId() {
        return programmeId;
    }

    public String agency() {
        return agency;
    }

    public Text title() {
        return Text.of(titleKo, titleEn);
    }

    public String terms() {
        return terms;
    }

    /** How many pieces were published. */
    public int capacity() {
        return capacity;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    /** The last day to take it up. */
    public LocalDate lastDay() {
        return lastDay;
    }

    public String publishedBy() {
        return publishedBy;
    }

    public Instant publishedAt() {
        return publishedAt;
    }
}
