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
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A designated firm's wish for one piece of an offer: asked, accepted or refused with a reason,
 * taken up, its outcome reported by the provider and rated by the firm.
 */
@Entity
@Table(schema = "firms", name = "support_request")
public class SupportRequest {
    /** What came of it, as the provider says. */
    public enum Outcome {
        COMPLETED("완료", "Completed"),
        CONTRACT("계약 체결", "Contract made"),
        PARTLY("일부 이행", "Partly done"),
        NOT_DONE("미이행", "Not done");

        private final Text label;

        Outcome(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    @Id private UUID id;

    @Column(name = "offer_id")
    private UUID offerId;

    @Column(name = "provider_id")
    private UUID providerId;

    @Column(name = "firm_id")
    private UUID firmId;

    @Column(name = "programme_id")
    private String programmeId;

    private String agency;

    @Column(name = "line_id")
    private String lineId;

    private String wish;

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.ASKED;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    private @Nullable String reason;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "taken_up_on")
    private @Nullable LocalDate takenUpOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Column(name = "outcome_note")
    private @Nullable String outcomeNote;

    private @Nullable Integer stars;

    @Column(name = "rating_note")
    private @Nullable String ratingNote;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected SupportRequest() {}

    SupportRequest(UUID id, Offer offer, UUID firmId, String wish, Asking asking) {
        this.id = id;
        this.offerId = offer.id();
        this.providerId = offer.providerId();
        this.firmId = firmId;
        this.programmeId = offer.programmeId();
        this.agency = offer.agency();
        this.lineId = offer.kind().lineId();
        this.wish = wish;
        this.askedBy = asking.by();
        this.askedAt = asking.at();
    }

    /** Who asked, and when. */
    record Asking(String by, Instant at) {}

    void accept(String why, LocalDate on) {
        moveTo(RequestState.ACCEPTED);
        reason = why;
        decidedOn = on;
    }

    void refuse(String why, LocalDate on) {
        moveTo(RequestState.REFUSED);
        reason = why;
        decidedOn = on;
    }

    void withdraw(String why) {
        moveTo(RequestState.WITHDRAWN);
        reason = why;
    }

    void lapse() {
        moveTo(RequestState.LAPSED);
    }

    void takeUp(LocalDate on) {
        moveTo(RequestState.TAKEN_UP);
        takenUpOn = on;
    }

    void report(Outcome what, String note) {
        moveTo(RequestState.REPORTED);
        outcome = what;
        outcomeNote = note;
    }

    /**
     * The firm rates what it took up, once.
     *
     * @param howMany 1 to 5
     * @throws Problem CONFLICT before it is taken up, or the second time
     */
    void rate(int howMany, String note) {
        boolean takenUp = state == RequestState.TAKEN_UP || state == RequestState.REPORTED;
        if (!takenUp || stars != null) {
            throw Problem.conflict(
                    Text.of(
                            "이용한 지원을 한 번만 평가할 수 있습니다.",
                            "only what was taken up is rated, and once"));
        }
        stars = howMany;
        ratingNote = note;
    }

    private void moveTo(RequestState to) {
        if (!state.next().contains(to)) {
            throw Problem.conflict(
                            Text.of(
                                    "지금 상태(%s)에서는 ‘%s’(으)로 바꿀 수 없습니다."
                                            .formatted(state.label().ko(), to.label().ko()),
                                    "the request is %s; from there it cannot become %s"
                                            .formatted(state, to)))
                    .with("state", state.name());
        }
        state = to;
    }

    public UUID id() {
        return id;
    }

    public UUID offerId() {
        return offerId;
    }

    public UUID providerId() {
        return providerId;
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

    /** The line of the firm's support account on which it draws. */
    public String lineId() {
        return lineId;
    }

    public String wish() {
        return wish;
    }

    public RequestState state() {
        return state;
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    public @Nullable LocalDate takenUpOn() {
        return takenUpOn;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable String outcomeNote() {
        return outcomeNote;
    }

    /** 1 to 5; null before it is rated. */
    public @Nullable Integer stars() {
        return stars;
    }

    public @Nullable String ratingNote() {
        return ratingNote;
    }

    public long version() {
        return version;
    }
}
