package kr.jangbu.firms.designate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.jangbu.firms.designate.DesignationEvent.Act;
import kr.jangbu.firms.designate.DesignationEvent.Kind;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * That a firm is a designated specialist firm: by an award, for a period, perhaps suspended,
 * renewed, and over at last by revocation, expiry or the firm's own wish. The only writer of its
 * state; what each state means for the support account stands in {@link DesignationState}.
 */
@Entity
@Table(schema = "firms", name = "designation")
public class Designation {
    @Id private UUID id;

    @Column(name = "firm_id")
    private UUID firmId;

    @Column(name = "programme_id")
    private String programmeId;

    private String agency;

    @Column(name = "award_id")
    private UUID awardId;

    @Enumerated(EnumType.STRING)
    private DesignationState state = DesignationState.VALID;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private int period = 1;

    @Column(name = "made_at")
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "proposed")
    private @Nullable Decision proposed;

    @Column(name = "proposal_id")
    private @Nullable UUID proposalId;

    @Column(name = "proposed_reason")
    private @Nullable String proposedReason;

    @Column(name = "proposed_basis")
    private @Nullable String proposedBasis;

    @Column(name = "withheld_by")
    private @Nullable UUID withheldBy;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @ElementCollection
    @CollectionTable(
            schema = "firms",
            name = "designation_event",
            joinColumns = @JoinColumn(name = "designation_id"))
    @OrderColumn(name = "position")
    private List<DesignationEvent> events = new ArrayList<>();

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Designation() {}

    /** A firm was awarded a designation. */
    public Designation(UUID id, Basis basis, LocalDate validTo, Instant madeAt) {
        this.id = id;
        this.firmId = basis.firmId();
        this.programmeId = basis.programmeId();
        this.agency = basis.agency();
        this.awardId = basis.awardId();
        this.validFrom = basis.from();
        this.validTo = validTo;
        this.madeAt = madeAt;
        note(Kind.DESIGNATED, Act.ofTheHouse(basis.from(), null));
    }

    /** What a designation rests on. */
    public record Basis(
            UUID firmId, String programmeId, String agency, UUID awardId, LocalDate from) {}

    /** What two officers decide together. */
    public enum Decision {
        REVOCATION("지정 취소", "Revocation", Kind.REVOCATION_PROPOSED),
        RENEWAL("갱신", "Renewal", Kind.RENEWAL_PROPOSED);

        private final Text label;
        private final Kind proposed;

        Decision(String ko, String en, Kind proposed) {
            this.label = Text.of(ko, en);
            this.proposed = proposed;
        }

        public Text label() {
            return label;
        }
    }

    /**
     * @throws Problem CONFLICT when it is over, or suspended and to be renewed
     */
    void requireProposable(Decision decision) {
        switch (decision) {
            case REVOCATION -> requireMove(DesignationState.REVOKED);
            case RENEWAL -> requireRenewable();
        }
    }

    /** A first officer's proposal; waits for a second. */
    void propose(Decision decision, UUID proposal, Act act) {
        proposed = decision;
        proposalId = proposal;
        proposedReason = act.reason();
        proposedBasis = act.legalBasis();
        note(decision.proposed, act);
    }

    void sendBack(Act act) {
        forgetProposal();
        note(Kind.SENT_BACK, act);
    }

    /**
     * Nothing new is granted from now on.
     *
     * @param withholding the act under which the books withhold the headroom
     */
    void suspend(UUID withholding, Act act) {
        moveTo(DesignationState.SUSPENDED);
        withheldBy = withholding;
        note(Kind.SUSPENDED, act);
    }

    void reinstate(Act act) {
        moveTo(DesignationState.VALID);
        withheldBy = null;
        note(Kind.REINSTATED, act);
    }

    /**
     * The second officer confirmed, or the award was taken back.
     *
     * @param withholding as in {@link #suspend}; an earlier one stays
     */
    void revoke(UUID withholding, Act act) {
        end(DesignationState.REVOKED, Kind.REVOKED, withholding, act);
    }

    void expire(UUID withholding, LocalDate day) {
        end(DesignationState.EXPIRED, Kind.EXPIRED, withholding, Act.ofTheHouse(day, null));
    }

    void giveUp(UUID withholding, Act act) {
        end(DesignationState.GIVEN_UP, Kind.GIVEN_UP, withholding, act);
    }

    /**
     * Goes on for another period, which begins where the last one ends.
     *
     * @param award that it rests on from now on
     * @throws Problem CONFLICT when it is over
     */
    void renew(UUID award, int years, Act act) {
        if (state.isOver()) {
            throw refusal(Text.of("끝난 지정입니다.", "it is over"));
        }
        awardId = award;
        validFrom = validTo.plusDays(1);
        validTo = validFrom.plusYears(years).minusDays(1);
        period++;
        forgetProposal();
        note(Kind.RENEWED, act);
    }

    /** The headroom that this designation withheld was given back to the firm's next one. */
    void handOver() {
        withheldBy = null;
    }

    void note(Kind kind, Act act) {
        events.add(new DesignationEvent(kind, act));
    }

    private void end(DesignationState how, Kind kind, UUID withholding, Act act) {
        moveTo(how);
        if (withheldBy == null) {
            withheldBy = withholding;
        }
        endedOn = act.on();
        forgetProposal();
        note(kind, act);
    }

    private void forgetProposal() {
        proposed = null;
        proposalId = null;
        proposedReason = null;
        proposedBasis = null;
    }

    private void requireRenewable() {
        if (state != DesignationState.VALID) {
            throw refusal(Text.of("유효한 지정만 갱신합니다.", "only a valid designation is renewed"));
        }
    }

    private void moveTo(DesignationState to) {
        requireMove(to);
        state = to;
    }

    private void requireMove(DesignationState to) {
        if (!state.next().contains(to)) {
            throw refusal(
                    Text.of(
                            "‘%s’(으)로 바꿀 수 없습니다.".formatted(to.label().ko()),
                            "it cannot become " + to));
        }
    }

    private Problem refusal(Text why) {
        return Problem.conflict(
                        Text.of(
                                "지금 상태(%s)에서는 할 수 없습니다. %s".formatted(state.label().ko(), why.ko()),
                                "the designation is %s: %s".formatted(state, why.en())))
                .with("state", state.name());
    }

    /** Whether it counts on that day. */
    public boolean isInForce(LocalDate day) {
        return state == DesignationState.VALID && !day.isAfter(validTo);
    }

    public UUID id() {
        return id;
    }

    public UUID firmId() {
        return firmId;
    }

    public String programmeId() {
        return programmeId;
    }

    /** Whose officers look after it. */
    public String agency() {
        return agency;
    }

    public UUID awardId() {
        return awardId;
    }

    public DesignationState state() {
        return state;
    }

    /** The first day of the latest period. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day of the latest period. */
    public LocalDate validTo() {
        return validTo;
    }

    /** Counts from 1; each renewal begins another. */
    public int period() {
        return period;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable Decision proposed() {
        return proposed;
    }

    public @Nullable UUID proposalId() {
        return proposalId;
    }

    public @Nullable String proposedReason() {
        return proposedReason;
    }

    public @Nullable String proposedBasis() {
        return proposedBasis;
    }

    /** The act under which the books withhold the headroom; null while they don't. */
    public @Nullable UUID withheldBy() {
        return withheldBy;
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    public List<DesignationEvent> events() {
        return List.copyOf(events);
    }

    public long version() {
        return version;
    }
}
