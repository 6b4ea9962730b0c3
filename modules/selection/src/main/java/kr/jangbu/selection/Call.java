package kr.jangbu.selection;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One call for applications (공고), from its draft to its last appeal. Keeps its id through all its
 * versions: a published version is never edited, a later one takes its place, and what was handed
 * in under the earlier one keeps that.
 */
@Entity
@Table(schema = "selection", name = "call")
public class Call {
    @Id private UUID id;
    private String number;

    @Column(name = "programme_id")
    private String programmeId;

    private String agency;

    @Column(name = "template_id")
    private String templateId;

    @Enumerated(EnumType.STRING)
    private CallState state = CallState.DRAFT;

    /** The number of the published version; 0 before the first. */
    @Column(name = "current_version")
    private int currentVersion;

    @Enumerated(EnumType.STRING)
    private CallRole role = CallRole.FIRST;

    @Column(name = "first_call_id")
    private @Nullable UUID firstCallId;

    /** How many stages its awards have passed, or are to pass, when they are given. */
    private int stage;

    @Column(name = "created_at")
    private Instant createdAt;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "call_id", nullable = false, updatable = false)
    @OrderBy("number")
    private List<CallVersion> versions = new ArrayList<>();

    /** Counts every change of any version, so that a change of a version changes the call's tag. */
    private long changes;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Call() {}

    /** Where a call comes from. */
    public record Origin(String programmeId, String agency, String templateId) {}

    /** A call whose first version is a draft. */
    public Call(UUID id, String number, Origin origin, CallTerms terms, String by, Instant at) {

        this.id = id;
        this.number = number;
        this.programmeId = origin.programmeId();
        this.agency = origin.agency();
        this.templateId = origin.templateId();
        this.createdAt = at;
        CallVersion first = new CallVersion(id, 1, by, null);
        first.rewrite(terms);
        versions.add(first);
    }

    /**
     * The review of a stage: closed from the start, its entrants are awards. What it says follows
     * from what the first call said, so nobody confirms it.
     *
     * @param stage from 1
     */
    public static Call reviewOf(Call first, int stage, Beginning beginning) {
        Call call = beginning.follow(first, CallRole.STAGE, stage);
        call.latest().open(beginning.by(), beginning.at());
        call.currentVersion = call.latest().number();
        call.state = CallState.CLOSED;
        return call;
    }

    /**
     * A draft that seeks teams for the seats that the review of a stage freed.
     *
     * @param stage the one whose review freed them, from 1
     */
    public static Call replacementFor(Call first, int stage, Beginning beginning) {
        return beginning.follow(first, CallRole.REPLACEMENT, stage);
    }

    /** How a call that follows from another begins. */
    public record Beginning(UUID id, String number, CallTerms terms, String by, Instant at) {
        private Call follow(Call first, CallRole role, int stage) {
            Call call =
                    new Call(
                            id,
                            number,
                            new Origin(first.programmeId, first.agency, first.templateId),
                            terms,
                            by,
                            at);
            call.role = role;
            call.firstCallId = first.id;
            call.stage = stage;
            return call;
        }
    }

    /**
     * Rewrites the draft.
     *
     * @throws Problem CONFLICT when there is none, or it is proposed
     */
    public void rewrite(CallTerms terms) {
        latest().rewrite(terms);
        changes++;
    }

    /**
     * Puts the draft before a second officer.
     *
     * @throws Problem CONFLICT when there is none, or it is proposed already
     */
    public void proposeToPublish(UUID proposal, String by) {
        latest().propose(proposal, by);
        changes++;
        if (state == CallState.DRAFT) {
            moveTo(CallState.PUBLISH_PROPOSED);
        } else {
            requireMove(CallState.CLOSED);
        }
    }

    /** The second officer sent the draft back. */
    public void returnToDraft() {
        latest().returnToDraft();
        changes++;
        if (state == CallState.PUBLISH_PROPOSED) {
            moveTo(CallState.DRAFT);
        }
    }

    /**
     * The second officer confirmed: the draft is what the call says from now on.
     *
     * @param at by the database's clock, with this call's row locked
     * @throws Problem CONFLICT when applications have closed meanwhile
     */
    public void publish(String by, Instant at) {
        CallVersion out = latest();
        if (state == CallState.PUBLISH_PROPOSED) {
            moveTo(CallState.PUBLISHED);
        } else {
            CallVersion before = current();
            requireOpenToChange(before, at);
            before.supersede();
        }
        if (out.terms().window().hasClosedBy(at)) {
            throw Problem.conflict(
                    Text.of(
                            "마감 시각이 이미 지났습니다. 되돌려 기간을 고쳐 주십시오.",
                            "its window has closed already: send it back and change it"));
        }
        out.publish(by, at);
        currentVersion = out.number();
        changes++;
    }

    /**
     * Begins a version that is to take the published one's place, as a copy of it.
     *
     * @param at by the database's clock
     * @throws Problem CONFLICT when one is begun already, or applications have closed
     */
    public void beginVersion(String by, String reason, Instant at) {
        CallVersion before = current();
        requireOpenToChange(before, at);
        if (latest().number() != before.number()) {
            throw Problem.conflict(
                    Text.of(
                            "작성 중인 변경 공고가 있습니다.",
                            "version %d is begun already".formatted(latest().number())));
        }
        CallVersion next = new CallVersion(id, before.number() + 1, by, reason);
        next.rewrite(before.terms());
        versions.add(next);
        changes++;
    }

    private void requireOpenToChange(CallVersion before, Instant at) {
        if (state != CallState.PUBLISHED || before.terms().window().hasClosedBy(at)) {
            throw Problem.conflict(
                            Text.of(
                                    "접수가 끝난 공고는 바꿀 수 없습니다.",
                                    "applications have closed: the call stays as it is"))
                    .with("state", state.name());
        }
    }

    /** No application is taken any more. */
    public void close() {
        moveTo(CallState.CLOSED);
    }

    /** Reviewers begin. */
    public void beginScoring() {
        moveTo(CallState.SCORING);
    }

    /** The ranking stands. */
    public void rank() {
        moveTo(CallState.RANKED);
    }

    /** The ranking is taken back: scores are to change. */
    public void returnToScoring() {
        moveTo(CallState.SCORING);
    }

    /** Awards are given. */
    public void award() {
        moveTo(CallState.AWARDED);
    }

    /** Appeals are over. */
    public void finish() {
        moveTo(CallState.FINAL);
    }

    private void moveTo(CallState to) {
        requireMove(to);
        state = to;
    }

    private void requireMove(CallState to) {
        if (!state.next().contains(to)) {
            throw Problem.conflict(
                            Text.of(
                                    "지금 상태(%s)에서는 ‘%s’(으)로 바꿀 수 없습니다."
                                            .formatted(state.label().ko(), to.label().ko()),
                                    "the call is %s; from there it cannot become %s"
                                            .formatted(state, to)))
                    .with("state", state.name());
        }
    }

    public UUID id() {
        return id;
    }

    /** For people: {@code C2026-000007}. */
    public String number() {
        return number;
    }

    public String programmeId() {
        return programmeId;
    }

    /** The agency that runs the programme, and whose officers decide. */
    public String agency() {
        return agency;
    }

    public String templateId() {
        return templateId;
    }

    public CallState state() {
        return state;
    }

    public CallRole role() {
        return role;
    }

    /** The call from which it follows; null for one that stands by itself. */
    public @Nullable UUID firstCallId() {
        return firstCallId;
    }

    /** Of a review the stage that it closes, of a replacement the one whose review freed seats. */
    public int stage() {
        return stage;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The number of the published version; 0 before the first. */
    public int currentVersion() {
        return currentVersion;
    }

    /**
     * The published version.
     *
     * @throws Problem CONFLICT before the first
     */
    public CallVersion current() {
        return version(currentVersion)
                .orElseThrow(() ->
                        Problem.conflict(
                                Text.of("아직 공고되지 않았습니다.", "the call is not published yet")));
    }

    /** The version that is being written, or else the last one out. */
    public CallVersion latest() {
        return versions.getLast();
    }

    /** What the public reads: the published version; before the first, the draft. */
    public CallVersion shown() {
        return version(currentVersion).orElseGet(this::latest);
    }

    public Optional<CallVersion> version(int number) {
        return versions.stream().filter(v -> v.number() == number).findFirst();
    }

    /** The terms as published now; see {@link #version} for those of an application. */
    public CallTerms terms() {
        return shown().terms();
    }

    public List<CallVersion> versions() {
        return List.copyOf(versions);
    }

    /** Whether an application handed in at this instant would be in time. */
    public boolean takesApplicationsAt(Instant at) {
        return state == CallState.PUBLISHED && terms().window().takesAt(at);
    }

    public @Nullable UUID proposalId() {
        return latest().proposalId();
    }

    /** How often something in its versions was changed. */
    public long changes() {
        return changes;
    }

    /** For entity tags. */
    public long version() {
        return version;
    }
}
