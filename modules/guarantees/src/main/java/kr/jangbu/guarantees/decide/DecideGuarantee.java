package kr.jangbu.guarantees.decide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.contracts.guarantees.GuaranteeApproved;
import kr.jangbu.contracts.guarantees.GuaranteeRejected;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.foundation.Won;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeAccounts;
import kr.jangbu.guarantees.GuaranteeNotices;
import kr.jangbu.guarantees.GuaranteeState;
import kr.jangbu.guarantees.Products;
import kr.jangbu.guarantees.VisibleGuarantees;
import kr.jangbu.office.Caller;
import kr.jangbu.office.FourEyes;
import kr.jangbu.office.Proposal;
import kr.jangbu.programmes.DatedValue;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** An officer proposes, a second one confirms; a confirmed approval holds all limits or none. */
@ApplicationScoped
public class DecideGuarantee {
    private static final String KIND = "GUARANTEE_DECISION";

    private final VisibleGuarantees visible;
    private final GuaranteeAccounts accounts;
    private final Drawing drawing;
    private final Products products;
    private final FourEyes fourEyes;
    private final GuaranteeNotices notices;
    private final Outbox outbox;
    private final Caller caller;
    private final Today today;

    DecideGuarantee(
            VisibleGuarantees visible,
            GuaranteeAccounts accounts,
            Drawing drawing,
            Products products,
            FourEyes fourEyes,
            GuaranteeNotices notices,
            Outbox outbox,
            Caller caller,
            Today today) {
        this.visible = visible;
        this.accounts = accounts;
        this.drawing = drawing;
        this.products = products;
        this.fourEyes = fourEyes;
        this.notices = notices;
        this.outbox = outbox;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Proposes a decision.
     *
     * @param resolutions finding code → why it does not stand in the way
     * @throws Problem NOT_FOUND for another agency's; CONFLICT when a clause blocks, a finding is
     *     open, or it is not evaluated; LIMIT_EXCEEDED beyond the ceiling of its grade; STALE
     */
    @Transactional
    public Guarantee propose(
            UUID id,
            @Nullable String ifMatch,
            Guarantee.Decision outcome,
            String reason,
            Map<String, String> resolutions) {
        Guarantee g = visible.ofMyAgency(id, ifMatch);
        g.requireProposable(outcome, resolutions.keySet());
        if (outcome == Guarantee.Decision.APPROVE) {
            requireWithinGrade(g);
        }
        resolutions.forEach((code, note) -> g.resolve(code, note, caller.person()));
        long amount = outcome == Guarantee.Decision.APPROVE ? g.amount() : 0;
        Proposal proposal = fourEyes.propose(KIND, g.id(), amount, g.programmeId());
        g.proposeDecision(outcome, reason, proposal.id());
        return g;
    }

    private void requireWithinGrade(Guarantee g) {
        String grade = Objects.requireNonNull(g.assessment().grade());
        Long ceiling =
                products.of(g.programmeId())
                        .guaranteeProduct()
                        .grade(grade)
                        .ceiling()
                        .on(today.businessDate())
                        .map(DatedValue::value)
                        .orElse(null);
        if (ceiling != null && g.amount() > ceiling) {
            throw Problem.of(
                            ProblemType.LIMIT_EXCEEDED,
                            Text.of(
                                    "%s 등급의 한도는 %s입니다.".formatted(grade, Won.korean(ceiling)),
                                    "a firm of grade %s is guaranteed up to %s"
                                            .formatted(grade, Won.exact(ceiling))))
                    .with("limit", "grade:" + grade)
                    .with("left", ceiling)
                    .with("asked", g.amount());
        }
    }

    /**
     * Confirms the proposal as the second officer.
     *
     * @throws Problem FOUR_EYES, APPROVAL_LIMIT; CONFLICT while the firm's designation is
     *     suspended; LIMIT_EXCEEDED naming the limit that does not cover it, which then stays
     *     proposed; NOT_FOUND; STALE
     */
    @Transactional
    public Guarantee confirm(UUID id, @Nullable String ifMatch) {
        Guarantee g = visible.ofMyAgency(id, ifMatch);
        fourEyes.confirm(proposalOf(g));
        if (g.proposedOutcome() == Guarantee.Decision.APPROVE) {
            approve(g);
        } else {
            reject(g);
        }
        return g;
    }

    /**
     * Sends the proposal back as the second officer.
     *
     * @throws Problem FOUR_EYES; NOT_FOUND; STALE
     */
    @Transactional
    public Guarantee sendBack(UUID id, @Nullable String ifMatch, String reason) {
        Guarantee g = visible.ofMyAgency(id, ifMatch);
        fourEyes.reject(proposalOf(g), reason);
        g.returnToEvaluated(reason);
        return g;
    }

    private void approve(Guarantee g) {
        LocalDate day = today.businessDate();
        g.approve(drawing.designation(g), drawing.related(g, day));
        notices.tell(
                g,
                "%s 보증을 승인했습니다. 약정을 체결해 주십시오.".formatted(Won.korean(g.amount())),
                "approved for %s; sign the contract".formatted(Won.exact(g.amount())));
        outbox.publish(
                new GuaranteeApproved(
                        g.id(),
                        g.firmId(),
                        g.programmeId(),
                        g.amount(),
                        g.purpose().name(),
                        String.valueOf(g.assessment().grade()),
                        day));
        accounts.hold(g, day);
    }

    private void reject(Guarantee g) {
        g.reject();
        String why = String.valueOf(g.reason());
        notices.tell(
                g,
                "승인하지 않았습니다. 사유: %s. 사정이 달라지면 다시 신청할 수 있습니다.".formatted(why),
                "not approved: %s. You may apply again once this has changed".formatted(why));
        outbox.publish(
                new GuaranteeRejected(
                        g.id(), g.firmId(), g.programmeId(), why, today.businessDate()));
    }

    private static UUID proposalOf(Guarantee g) {
        g.requireState(GuaranteeState.DECISION_PROPOSED);
        return Objects.requireNonNull(g.proposalId());
    }
}
