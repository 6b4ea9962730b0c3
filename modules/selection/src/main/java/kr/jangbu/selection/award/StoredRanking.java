package kr.jangbu.selection.award;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Proposal;
import kr.jangbu.selection.Kept;
import kr.jangbu.selection.rank.Entrant;
import kr.jangbu.selection.rank.Ranking;
import kr.jangbu.selection.rank.Rules;
import kr.jangbu.selection.rank.Sensitivity;
import kr.jangbu.web.problem.Problem;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.LazyGroup;
import org.jspecify.annotations.Nullable;

/**
 * A ranking of a call with everything that it was made from: anyone can compute it again. What two
 * officers then made of it stands beside it. Inputs and order of a large call take megabytes; they
 * are read only when asked for, and {@link StoredRankings#placed} reads a part.
 */
@Entity
@Table(schema = "selection", name = "ranking")
public class StoredRanking {
    /** What a ranking is made from. */
    public record Inputs(Rules rules, List<Entrant> entrants) {
        public Inputs {
            entrants = List.copyOf(entrants);
        }
    }

    @Id private UUID id;

    @Column(name = "call_id")
    private UUID callId;

    private int number;

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("inputs")
    @ColumnTransformer(write = "?::json")
    private String inputs;

    @Column(name = "inputs_sha256")
    private String inputsSha256;

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("ranking")
    @ColumnTransformer(write = "?::jsonb")
    private String ranking;

    private int selected;

    private int waitlisted;

    @Column(name = "not_selected")
    private int notSelected;

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup("sensitivity")
    @ColumnTransformer(write = "?::jsonb")
    private String sensitivity;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "proposal_id")
    private @Nullable UUID proposalId;

    @Column(name = "proposed_by")
    private @Nullable String proposedBy;

    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;

    @Column(name = "confirmed_on")
    private @Nullable LocalDate confirmedOn;

    private @Nullable String reason;

    @Version private long version;

    /**
     * How many came out how.
     *
     * @param applications all that were ranked
     */
    public record Counts(int applications, int selected, int waitlisted, int notSelected) {}

    /** What stands in the columns, once it is known: either may be long. */
    @Transient private @Nullable Ranking known;

    @Transient private @Nullable Sensitivity knownSensitivity;

    @SuppressWarnings("NullAway.Init")
    protected StoredRanking() {}

    /** Of what call, which one, and by whom. */
    record Made(UUID callId, int number, String by, Instant at) {}

    StoredRanking(UUID id, Made made, Inputs inputs) {
        this();
        this.id = id;
        this.callId = made.callId();
        this.number = made.number();
        this.madeBy = made.by();
        this.madeAt = made.at();
        this.inputs = Kept.write(inputs);
        this.inputsSha256 = digest(this.inputs);
        Ranking order = Ranking.of(inputs.rules(), inputs.entrants());
        Sensitivity hanging = Sensitivity.of(inputs.rules(), inputs.entrants());
        this.ranking = Kept.write(order);
        this.sensitivity = Kept.write(hanging);
        this.known = order;
        this.knownSensitivity = hanging;
        this.selected = order.selected().size();
        this.waitlisted = order.waitlisted().size();
        this.notSelected = order.placed().size() - selected - waitlisted;
    }

    void propose(Proposal proposal) {
        requireUnconfirmed();
        proposalId = proposal.id();
        proposedBy = proposal.proposedBy();
        reason = null;
    }

    void confirm(Proposal confirmed, LocalDate on) {
        requireUnconfirmed();
        confirmedBy = confirmed.decidedBy();
        confirmedOn = on;
    }

    void sendBack(String why) {
        proposalId = null;
        proposedBy = null;
        reason = why;
    }

    private void requireUnconfirmed() {
        if (confirmedOn != null) {
            throw Problem.conflict(
                    Text.of("이미 확정된 결과입니다.", "the result was confirmed by " + confirmedBy));
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID callId() {
        return callId;
    }

    /** From 1 within the call. */
    public int number() {
        return number;
    }

    public Inputs inputs() {
        return Kept.read(inputs, Inputs.class);
    }

    /** SHA-256 of the inputs in their one written form. */
    public String inputsSha256() {
        return inputsSha256;
    }

    public Ranking ranking() {
        Ranking order = known == null ? Kept.read(ranking, Ranking.class) : known;
        known = order;
        return order;
    }

    public Counts counts() {
        return new Counts(selected + waitlisted + notSelected, selected, waitlisted, notSelected);
    }

    public Sensitivity sensitivity() {
        Sensitivity hanging =
                knownSensitivity == null
                        ? Kept.read(sensitivity, Sensitivity.class)
                        : knownSensitivity;
        knownSensitivity = hanging;
        return hanging;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable UUID proposalId() {
        return proposalId;
    }

    public @Nullable String proposedBy() {
        return proposedBy;
    }

    public @Nullable String confirmedBy() {
        return confirmedBy;
    }

    /** The day of the notice of result; null before. */
    public @Nullable LocalDate confirmedOn() {
        return confirmedOn;
    }

    /** Why it was sent back. */
    public @Nullable String reason() {
        return reason;
    }

    public long version() {
        return version;
    }
}
