package kr.jangbu.guarantees.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeNotices;
import kr.jangbu.guarantees.VisibleGuarantees;
import kr.jangbu.office.FourEyes;
import kr.jangbu.office.Proposal;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Two officers decide on a change that was asked for; a refusal needs one, with its reason. */
@ApplicationScoped
public class DecideChange {
    private static final String KIND = "GUARANTEE_CHANGE";

    private final VisibleGuarantees visible;
    private final Changes changes;
    private final CarryOutChange carryOut;
    private final FourEyes fourEyes;
    private final GuaranteeNotices notices;

    DecideChange(
            VisibleGuarantees visible,
            Changes changes,
            CarryOutChange carryOut,
            FourEyes fourEyes,
            GuaranteeNotices notices) {
        this.visible = visible;
        this.changes = changes;
        this.carryOut = carryOut;
        this.fourEyes = fourEyes;
        this.notices = notices;
    }

    /**
     * Proposes to agree.
     *
     * @throws Problem NOT_FOUND; CONFLICT when it waits for no proposal; STALE
     */
    @Transactional
    public Guarantee propose(UUID id, UUID changeId, @Nullable String ifMatch, String reason) {
        Guarantee g = visible.ofMyAgency(id, ifMatch);
        Change change = require(g, changeId);
        Proposal proposal =
                fourEyes.propose(KIND, change.id(), atStake(g, change), g.programmeId());
        change.propose(proposal.id(), reason);
        return g;
    }

    /** What the second officer's limit must cover: what the fund stands for, or gives up. */
    private static long atStake(Guarantee g, Change change) {
        return switch (change.kind()) {
            case EXTENSION -> g.amount();
            case REDUCTION -> 0;
            case SETTLEMENT -> Math.max(0, g.owed().debt().total() - change.requireAmount());
            case WRITE_OFF -> g.owed().debt().total();
        };
    }

    /**
     * Confirms as the second officer; the change happens, or its fee is due.
     *
     * @throws Problem FOUR_EYES, APPROVAL_LIMIT, NOT_FOUND, CONFLICT, STALE
     */
    @Transactional
    public Guarantee confirm(UUID id, UUID changeId, @Nullable String ifMatch) {
        Guarantee g = visible.ofMyAgency(id, ifMatch);
        Change change = require(g, changeId);
        fourEyes.confirm(proposalOf(change));
        carryOut.of(g, change);
        return g;
    }

    /**
     * Sends the proposal back as the second officer.
     *
     * @throws Problem FOUR_EYES, NOT_FOUND, CONFLICT, STALE
     */
    @Transactional
    public Guarantee sendBack(UUID id, UUID changeId, @Nullable String ifMatch, String reason) {
        Guarantee g = visible.ofMyAgency(id, ifMatch);
        Change change = require(g, changeId);
        fourEyes.reject(proposalOf(change), reason);
        change.sendBack(reason);
        return g;
    }

    /**
     * Refuses what waits for a proposal, or whose fee does not come.
     *
     * @throws Problem NOT_FOUND, CONFLICT, STALE
     */
    @Transactional
    public Guarantee refuse(UUID id, UUID changeId, @Nullable String ifMatch, String reason) {
        Guarantee g = visible.ofMyAgency(id, ifMatch);
        Change change = require(g, changeId);
        carryOut.drop(g, change);
        change.refuse(reason);
        notices.tell(
                g,
                "%s 신청을 받아들이지 않았습니다. 사유: %s".formatted(change.kind().label().ko(), reason),
                "%s refused: %s".formatted(change.kind().label().en(), reason));
        return g;
    }

    private Change require(Guarantee g, UUID changeId) {
        return changes.findByIdOptional(changeId)
                .filter(c -> c.guaranteeId().equals(g.id()))
                .orElseThrow(() -> Problem.notFound("change"));
    }

    private static UUID proposalOf(Change change) {
        if (change.state() != Change.State.PROPOSED) {
            throw Problem.conflict(
                    "the change is %s: nothing is proposed".formatted(change.state()));
        }
        return Objects.requireNonNull(change.proposalId());
    }
}
