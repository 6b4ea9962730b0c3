package kr.jangbu.firms.designate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.jangbu.firms.designate.Designation.Decision;
import kr.jangbu.firms.designate.DesignationEvent.Act;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.office.FourEyes;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What takes two officers: revoking a designation, and renewing it. */
@ApplicationScoped
public class DecideDesignation {
    private static final String KIND = "DESIGNATION_DECISION";

    private final VisibleDesignations visible;
    private final DesignateFirm designateFirm;
    private final EndDesignation endDesignation;
    private final FourEyes fourEyes;
    private final Caller caller;
    private final Today today;

    DecideDesignation(
            VisibleDesignations visible,
            DesignateFirm designateFirm,
            EndDesignation endDesignation,
            FourEyes fourEyes,
            Caller caller,
            Today today) {
        this.visible = visible;
        this.designateFirm = designateFirm;
        this.endDesignation = endDesignation;
        this.fourEyes = fourEyes;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Proposes.
     *
     * @param legalBasis the clause that a revocation rests on; a renewal needs none
     * @throws Problem NOT_FOUND for another agency's; INVALID for a revocation without legal basis;
     *     CONFLICT when something is proposed already, or the state doesn't allow it; STALE
     */
    @Transactional
    public Designation propose(
            UUID id,
            @Nullable String ifMatch,
            Decision decision,
            String reason,
            @Nullable String legalBasis) {
        if (decision == Decision.REVOCATION && legalBasis == null) {
            throw Problem.invalid(
                    "legalBasis",
                    Text.of("취소의 법적 근거를 적어 주십시오.", "a revocation names its legal basis"));
        }
        Designation designation = visible.lockAsOfficer(id, ifMatch);
        designation.requireProposable(decision);
        UUID proposal = fourEyes.propose(KIND, designation.id(), 0, designation.programmeId()).id();
        designation.propose(decision, proposal, act(reason, legalBasis));
        return designation;
    }

    /**
     * Confirms as the second officer.
     *
     * @throws Problem FOUR_EYES for the one who proposed; CONFLICT when nothing is proposed;
     *     NOT_FOUND; STALE
     */
    @Transactional
    public Designation confirm(UUID id, @Nullable String ifMatch) {
        Designation designation = visible.lockAsOfficer(id, ifMatch);
        Decision decision = designation.proposed();
        fourEyes.confirm(proposalOf(designation));
        designation.requireProposable(decision == null ? Decision.REVOCATION : decision);
        Act act = act(designation.proposedReason(), designation.proposedBasis());
        if (decision == Decision.RENEWAL) {
            designateFirm.renew(designation, today.businessDate(), act);
        } else {
            endDesignation.revoke(designation, act);
        }
        return designation;
    }

    /**
     * Sends the proposal back as the second officer.
     *
     * @throws Problem FOUR_EYES, CONFLICT, NOT_FOUND, STALE
     */
    @Transactional
    public Designation sendBack(UUID id, @Nullable String ifMatch, String reason) {
        Designation designation = visible.lockAsOfficer(id, ifMatch);
        fourEyes.reject(proposalOf(designation), reason);
        designation.sendBack(act(reason, null));
        return designation;
    }

    private Act act(@Nullable String reason, @Nullable String legalBasis) {
        return new Act(today.businessDate(), caller.person(), reason, legalBasis);
    }

    private static UUID proposalOf(Designation designation) {
        UUID proposal = designation.proposalId();
        if (proposal == null) {
            throw Problem.conflict(Text.of("제안된 결정이 없습니다.", "nothing is proposed"));
        }
        return proposal;
    }
}
