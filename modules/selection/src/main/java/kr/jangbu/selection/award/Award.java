package kr.jangbu.selection.award;

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
import kr.jangbu.selection.Application;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** That an application won (선정). While it is active it holds one seat in the books. */
@Entity
@Table(schema = "selection", name = "award")
public class Award {
    /** What is true in the ledger: active holds one seat, ended has given it back. */
    public enum State {
        ACTIVE("유효", "Active"),
        ENDED("종료", "Ended");

        private final Text label;

        State(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    @Id private UUID id;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "call_version")
    private int callVersion;

    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "firm_id")
    private UUID firmId;

    @Column(name = "programme_id")
    private String programmeId;

    private String agency;

    @Column(name = "seat_year")
    private int seatYear;

    private @Nullable Integer rank;

    /** From 1; rises with every gate that it passes. */
    private int stage;

    @Enumerated(EnumType.STRING)
    private State state = State.ACTIVE;

    @Column(name = "awarded_on")
    private LocalDate awardedOn;

    @Column(name = "awarded_at")
    private Instant awardedAt;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    private @Nullable String reason;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Award() {}

    /** Which seat, at which rank, and when. */
    record Seat(int year, @Nullable Integer rank, int stage, LocalDate on, Instant at) {}

    Award(UUID id, Application application, Seat seat) {
        this();
        this.id = id;
        this.callId = application.callId();
        this.callVersion = application.callVersion();
        this.applicationId = application.id();
        this.firmId = application.firmId();
        this.programmeId = application.programmeId();
        this.agency = application.agency();
        this.seatYear = seat.year();
        this.rank = seat.rank();
        this.stage = seat.stage();
        this.awardedOn = seat.on();
        this.awardedAt = seat.at();
    }

    /** It passed the gate of its stage. */
    void advance() {
        stage++;
    }

    /**
     * Ends it; the caller gives the seat back in the same transaction.
     *
     * @throws Problem CONFLICT when it has ended
     */
    void end(String why, LocalDate on) {
        if (state == State.ENDED) {
            throw Problem.conflict(Text.of("이미 끝난 선정입니다.", "the award ended on " + endedOn));
        }
        state = State.ENDED;
        reason = why;
        endedOn = on;
    }

    public UUID id() {
        return id;
    }

    public UUID callId() {
        return callId;
    }

    public int callVersion() {
        return callVersion;
    }

    /** The stage in which it is, from 1. */
    public int stage() {
        return stage;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID firmId() {
        return firmId;
    }

    public String programmeId() {
        return programmeId;
    }

    public String agency() {
        return agency;
    }

    /** The year whose seats it draws on. */
    public int seatYear() {
        return seatYear;
    }

    /** In the final order, from 1; null for one that was awarded on appeal. */
    public @Nullable Integer rank() {
        return rank;
    }

    public State state() {
        return state;
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    public LocalDate awardedOn() {
        return awardedOn;
    }

    public Instant awardedAt() {
        return awardedAt;
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    /** Why it ended. */
    public @Nullable String reason() {
        return reason;
    }

    public long version() {
        return version;
    }
}
