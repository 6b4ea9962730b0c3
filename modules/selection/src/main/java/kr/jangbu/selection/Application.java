package kr.jangbu.selection;

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
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Severity;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.problem.Problem;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/**
 * A firm's application to a call: written, handed in (several times, until the bell), examined
 * clause by clause, reviewed, decided. Its content here is the working copy; what counts is the
 * last {@link Submission}.
 */
@Entity
@Table(schema = "selection", name = "application")
public class Application {
    @Id private UUID id;
    private String number;

    @Column(name = "call_id")
    private UUID callId;

    @Column(name = "programme_id")
    private String programmeId;

    private String agency;

    @Column(name = "firm_id")
    private UUID firmId;

    @Enumerated(EnumType.STRING)
    private ApplicationState state = ApplicationState.DRAFT;

    @ColumnTransformer(write = "?::jsonb")
    private String content;

    @Column(name = "content_sha256")
    private String contentSha256;

    private int submissions;

    @Column(name = "call_version")
    private int callVersion;

    @Column(name = "submitted_sha256")
    private @Nullable String submittedSha256;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "saved_at")
    private Instant savedAt;

    /** Why it stands where it stands. */
    private @Nullable String reason;

    /** In the review of a stage: the award that is judged. */
    @Column(name = "award_id")
    private @Nullable UUID awardId;

    @Column(name = "excluded_by")
    private @Nullable String excludedBy;

    @Column(name = "appeal_until")
    private @Nullable LocalDate appealUntil;

    /** How many findings block it; kept beside them, so that lists need not read them. */
    private int blocks;

    /** How many findings wait for somebody to resolve them. */
    private int unresolved;

    @ElementCollection
    @CollectionTable(
            schema = "selection",
            name = "finding",
            joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "position")
    private List<ApplicationFinding> findings = new ArrayList<>();

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Application() {}

    /** An empty one, about to be written. */
    public Application(UUID id, String number, Call call, UUID firmId, String by, Instant at) {

        this.id = id;
        this.number = number;
        this.callId = call.id();
        this.programmeId = call.programmeId();
        this.agency = call.agency();
        this.callVersion = call.currentVersion();
        this.firmId = firmId;
        this.createdBy = by;
        this.createdAt = at;
        keep(ApplicationContent.EMPTY, at);
    }

    /**
     * An award before the review of a stage: what was handed in for the award is judged again, with
     * what came of it. Eligible from the start.
     *
     * @param winner the application that won the award
     */
    public static Application entrant(
            UUID id, String number, Call review, Application winner, UUID awardId, String by) {
        Application entrant =
                new Application(id, number, review, winner.firmId, by, review.createdAt());
        entrant.keep(winner.content(), review.createdAt());
        entrant.submissions = 1;
        entrant.submittedSha256 = entrant.contentSha256;
        entrant.submittedAt = winner.submittedAt;
        entrant.state = ApplicationState.ELIGIBLE;
        entrant.awardId = awardId;
        return entrant;
    }

    /**
     * Keeps what was written so far. After a submission that stands until the next one.
     *
     * @throws Problem CONFLICT when it is past writing
     */
    public void save(ApplicationContent written, Instant at) {
        if (state != ApplicationState.DRAFT && state != ApplicationState.SUBMITTED) {
            throw wrongState(Text.of("더 고칠 수 없습니다.", "it cannot be edited any more"));
        }
        keep(written, at);
    }

    private void keep(ApplicationContent written, Instant at) {
        content = Kept.write(written);
        contentSha256 = written.digest();
        savedAt = at;
    }

    /**
     * Takes over what the receipt says; the content is handed in as it is now.
     *
     * @param found what the clauses say of it; what was resolved of an earlier one is open again
     */
    public void submit(Received received, List<Finding> found) {
        if (state != ApplicationState.SUBMITTED) {
            moveTo(ApplicationState.SUBMITTED);
        }
        submissions = received.number();
        callVersion = received.callVersion();
        submittedSha256 = contentSha256;
        submittedAt = received.at();
        replaceFindings(found);
    }

    /** What a receipt says, as far as the application keeps it. */
    public record Received(int number, int callVersion, Instant at) {}

    private void replaceFindings(List<Finding> found) {
        findings.clear();
        found.forEach(f -> findings.add(new ApplicationFinding(f)));
        count();
    }

    private void count() {
        int inTheWay = (int) findings.stream().filter(ApplicationFinding::standsInTheWay).count();
        blocks =
                (int)
                        findings.stream()
                                .filter(f -> f.severity() == Severity.BLOCK && f.standsInTheWay())
                                .count();
        unresolved = inTheWay - blocks;
    }

    /** Looks at the clauses again, because what we know of the firm has changed. */
    public void examineAgain(List<Finding> found) {
        if (state != ApplicationState.SUBMITTED) {
            throw wrongState(Text.of("요건 검토가 끝났습니다.", "its eligibility has been decided already"));
        }
        replaceFindings(found);
    }

    /**
     * Writes down why an open finding does not stand in the way.
     *
     * @throws Problem INVALID for a finding that is not there, or that nobody may resolve: a block
     *     stands unless an appeal lifts it
     */
    public void resolve(String code, String note, String by, Instant at) {
        if (state != ApplicationState.SUBMITTED) {
            throw wrongState(Text.of("요건 검토가 끝났습니다.", "its eligibility has been decided already"));
        }
        ApplicationFinding finding = finding(code);
        if (!finding.severity().isOpen()) {
            throw Problem.invalid(
                    "code",
                    Text.of(
                            "확인 의견으로 해소할 수 없는 항목입니다.",
                            "%s is %s: an officer cannot resolve it"
                                    .formatted(code, finding.severity())));
        }
        finding.resolve(note, by, at);
        count();
    }

    /** A decision on appeal lifts a block (and whatever else stood in the way). */
    public void reinstate(String note, String by, Instant at) {
        moveTo(ApplicationState.ELIGIBLE);
        findings.stream()
                .filter(ApplicationFinding::standsInTheWay)
                .forEach(f -> f.resolve(note, by, at));
        count();
        reason = note;
    }

    /**
     * Nothing stands in its way.
     *
     * @throws Problem CONFLICT naming what does
     */
    public void admit() {
        if (blocks + unresolved > 0) {
            List<String> open =
                    findings.stream()
                            .filter(ApplicationFinding::standsInTheWay)
                            .map(ApplicationFinding::code)
                            .toList();
            throw Problem.conflict(
                            Text.of(
                                    "해소되지 않은 요건이 있습니다.",
                                    "these findings stand in the way: " + open))
                    .with("findings", open);
        }
        moveTo(ApplicationState.ELIGIBLE);
    }

    /**
     * A clause stands in its way.
     *
     * @param until the last day on which the firm may appeal
     * @throws Problem CONFLICT when none does
     */
    public void exclude(String why, String by, LocalDate until) {
        if (blocks + unresolved == 0) {
            throw Problem.conflict(Text.of("요건을 모두 충족하는 신청입니다.", "nothing stands in its way"));
        }
        moveTo(ApplicationState.INELIGIBLE);
        reason = why;
        excludedBy = by;
        appealUntil = until;
    }

    public void withdraw(String why) {
        moveTo(ApplicationState.WITHDRAWN);
        reason = why;
    }

    public void select(String why) {
        moveTo(ApplicationState.SELECTED);
        reason = why;
    }

    public void waitlist(String why) {
        moveTo(ApplicationState.WAITLISTED);
        reason = why;
    }

    public void notSelect(String why) {
        moveTo(ApplicationState.NOT_SELECTED);
        reason = why;
    }

    private ApplicationFinding finding(String code) {
        return findings.stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid(
                                "code", Text.of("없는 항목입니다.", "there is no finding " + code)));
    }

    private void moveTo(ApplicationState to) {
        if (!state.next().contains(to)) {
            throw wrongState(
                    Text.of(
                            "지금 상태(%s)에서는 ‘%s’(으)로 바꿀 수 없습니다."
                                    .formatted(state.label().ko(), to.label().ko()),
                            "the application is %s; from there it cannot become %s"
                                    .formatted(state, to)));
        }
        state = to;
    }

    private Problem wrongState(Text why) {
        return Problem.conflict(why).with("state", state.name());
    }

    public UUID id() {
        return id;
    }

    /** For people: {@code A2026-000042}. */
    public String number() {
        return number;
    }

    public UUID callId() {
        return callId;
    }

    public String programmeId() {
        return programmeId;
    }

    public String agency() {
        return agency;
    }

    public UUID firmId() {
        return firmId;
    }

    public ApplicationState state() {
        return state;
    }

    /** In the review of a stage the award that is judged; null in any other call. */
    public @Nullable UUID awardId() {
        return awardId;
    }

    /** The working copy. */
    public ApplicationContent content() {
        return Kept.read(content, ApplicationContent.class);
    }

    /** The digest of the working copy. */
    public String contentSha256() {
        return contentSha256;
    }

    /** How often it was handed in; also the number of the submission that counts. */
    public int submissions() {
        return submissions;
    }

    /** Whether something was written after the last submission that is not handed in. */
    public boolean hasUnsentChanges() {
        return submittedSha256 != null && !submittedSha256.equals(contentSha256);
    }

    /** The version of the call under which it was handed in, or begun. */
    public int callVersion() {
        return callVersion;
    }

    /** When the submission that counts was received; null before the first. */
    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public @Nullable String reason() {
        return reason;
    }

    public List<ApplicationFinding> findings() {
        return List.copyOf(findings);
    }

    /** Who excluded it at the eligibility check; null where nobody did. */
    public @Nullable String excludedBy() {
        return excludedBy;
    }

    /** The last day on which its firm may appeal against the exclusion; null without one. */
    public @Nullable LocalDate appealUntil() {
        return appealUntil;
    }

    /** How many findings block it. */
    public int blocks() {
        return blocks;
    }

    /** How many findings wait for somebody to resolve them. */
    public int unresolved() {
        return unresolved;
    }

    public long version() {
        return version;
    }
}
