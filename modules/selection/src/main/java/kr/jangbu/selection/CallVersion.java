package kr.jangbu.selection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.web.problem.Problem;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** One version of a call: its terms, who wrote them and who let them out. */
@Entity
@Table(schema = "selection", name = "call_version")
public class CallVersion {
    @Id private UUID id;

    @Column(name = "call_id", insertable = false, updatable = false)
    private UUID callId;

    private int number;

    @Enumerated(EnumType.STRING)
    private VersionState state = VersionState.DRAFT;

    @Column(name = "name_ko")
    private String nameKo;

    @Column(name = "name_en")
    private String nameEn;

    /** Beside the terms, so that lists and the bell need not read them. */
    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "terms")
    @ColumnTransformer(write = "?::jsonb")
    private String written;

    /** Why it takes the place of the one before; null for the first. */
    private @Nullable String reason;

    @Column(name = "drafted_by")
    private String draftedBy;

    @Column(name = "proposal_id")
    private @Nullable UUID proposalId;

    @Column(name = "proposed_by")
    private @Nullable String proposedBy;

    @Column(name = "published_by")
    private @Nullable String publishedBy;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Transient private @Nullable CallTerms read;

    @SuppressWarnings("NullAway.Init")
    protected CallVersion() {}

    CallVersion(UUID callId, int number, String draftedBy, @Nullable String reason) {
        this();

        this.id = Ids.next();
        this.callId = callId;
        this.number = number;
        this.draftedBy = draftedBy;
        this.reason = reason;
    }

    /**
     * Rewrites a draft.
     *
     * @throws Problem CONFLICT for what is proposed or out
     */
    void rewrite(CallTerms terms) {
        if (state != VersionState.DRAFT) {
            throw Problem.conflict(
                            Text.of(
                                    "작성 중인 안만 고칠 수 있습니다. 지금 상태: " + state.label().ko(),
                                    "version %d is %s: only a draft can be edited"
                                            .formatted(number, state)))
                    .with("state", state.name());
        }
        nameKo = terms.name().ko();
        nameEn = terms.name().en();
        opensAt = terms.window().opensAt();
        closesAt = terms.window().closesAt();
        written = Kept.write(terms);
        read = terms;
    }

    void propose(UUID proposal, String by) {
        moveTo(VersionState.PROPOSED);
        proposalId = proposal;
        proposedBy = by;
    }

    void returnToDraft() {
        moveTo(VersionState.DRAFT);
        proposalId = null;
        proposedBy = null;
    }

    void publish(String by, Instant at) {
        moveTo(VersionState.PUBLISHED);
        publishedBy = by;
        publishedAt = at;
    }

    /** Out without a second officer: it only carries out what a published version says. */
    void open(String by, Instant at) {
        state = VersionState.PUBLISHED;
        publishedBy = by;
        publishedAt = at;
    }

    void supersede() {
        moveTo(VersionState.SUPERSEDED);
    }

    private void moveTo(VersionState to) {
        if (!state.next().contains(to)) {
            throw Problem.conflict(
                            Text.of(
                                    "지금 상태(%s)에서는 ‘%s’(으)로 바꿀 수 없습니다."
                                            .formatted(state.label().ko(), to.label().ko()),
                                    "version %d is %s; from there it cannot become %s"
                                            .formatted(number, state, to)))
                    .with("state", state.name());
        }
        state = to;
    }

    public UUID callId() {
        return callId;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    public VersionState state() {
        return state;
    }

    public Text name() {
        return Text.of(nameKo, nameEn);
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public CallTerms terms() {
        CallTerms terms = read;
        if (terms == null) {
            terms = Kept.read(written, CallTerms.class);
            read = terms;
        }
        return terms;
    }

    public @Nullable String reason() {
        return reason;
    }

    public String draftedBy() {
        return draftedBy;
    }

    public @Nullable UUID proposalId() {
        return proposalId;
    }

    public @Nullable String proposedBy() {
        return proposedBy;
    }

    public @Nullable String publishedBy() {
        return publishedBy;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }
}
