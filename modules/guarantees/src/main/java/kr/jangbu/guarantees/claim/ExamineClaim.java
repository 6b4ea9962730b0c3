package kr.jangbu.guarantees.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.contracts.guarantees.GuaranteePaymentRequested;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.BusinessCalendar;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Today;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeNotices;
import kr.jangbu.guarantees.GuaranteeState;
import kr.jangbu.guarantees.VisibleGuarantees;
import kr.jangbu.guarantees.claim.Claim.Outcome;
import kr.jangbu.guarantees.follow.ReleaseGuarantee;
import kr.jangbu.guarantees.reckon.Subrogation;
import kr.jangbu.office.FourEyes;
import kr.jangbu.office.PartnerBanks;
import kr.jangbu.office.Proposal;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Two officers examine a claim: it is paid, refused in part, or refused in whole. */
@ApplicationScoped
public class ExamineClaim {
    /** The kind of payment by which a guarantee knows that of its claim. */
    public static final String PAYMENT = "SUBROGATION";

    private static final String KIND = "GUARANTEE_CLAIM";

    private final VisibleGuarantees visible;
    private final Claims claims;
    private final ReleaseGuarantee releaseGuarantee;
    private final FourEyes fourEyes;
    private final PartnerBanks banks;
    private final GuaranteeNotices notices;
    private final Outbox outbox;
    private final BusinessCalendar calendar;
    private final Today today;

    ExamineClaim(
            VisibleGuarantees visible,
            Claims claims,
            ReleaseGuarantee releaseGuarantee,
            FourEyes fourEyes,
            PartnerBanks banks,
            GuaranteeNotices notices,
            Outbox outbox,
            BusinessCalendar calendar,
            Today today) {
        this.visible = visible;
        this.claims = claims;
        this.releaseGuarantee = releaseGuarantee;
        this.fourEyes = fourEyes;
        this.banks = banks;
        this.notices = notices;
        this.outbox = outbox;
        this.calendar = calendar;
        this.today = today;
    }

    /**
     * Proposes an answer.
     *
     * @param answer of what is refused; its parts are ignored where all or nothing is
     * @throws Problem INVALID for a refusal without grounds, or of more than was claimed; CONFLICT;
     *     NOT_FOUND; STALE
     */
    @Transactional
    public Guarantee propose(UUID id, @Nullable String ifMatch, Claim.Answer answer) {
        Guarantee g = visible.ofMyAgency(id, ifMatch);
        Claim claim = claimOf(g);
        LocalDate payOn = calendar.following(today.businessDate());
        Subrogation asked =
                new Subrogation(
                        claim.asked().principal(),
                        claim.interestUntil(payOn),
                        claim.asked().costs());
        Claim.Answer whole = completed(answer, asked);
        g.requireMove(GuaranteeState.EXAMINED);
        claim.examine(whole, payOn);
        Proposal proposal =
                fourEyes.propose(KIND, claim.id(), claim.allowed().total(), g.programmeId());
        g.proposeExamination(proposal.id());
        return g;
    }

    private static Claim.Answer completed(Claim.Answer answer, Subrogation asked) {
        Subrogation refused =
                switch (answer.outcome()) {
                    case PAY -> new Subrogation(0, 0, 0);
                    case PAY_PART -> answer.refused();
                    case REFUSE -> asked;
                };
        if (answer.outcome() != Outcome.PAY && answer.grounds().isEmpty()) {
            throw Problem.invalid("grounds", "a refusal needs a ground");
        }
        boolean tooMuch =
                refused.principal() > asked.principal()
                        || refused.interest() > asked.interest()
                        || refused.costs() > asked.costs();
        boolean wrongPart =
                answer.outcome() == Outcome.PAY_PART
                        && (refused.total() == 0 || refused.total() == asked.total());
        if (tooMuch || wrongPart) {
            throw Problem.invalid(
                    "refusedPrincipal",
                    "what is refused in part lies between nothing and what was claimed, " + asked);
        }
        return new Claim.Answer(answer.outcome(), refused, answer.grounds(), answer.reason());
    }

    /**
     * Confirms as the second officer: the bank is paid on the day that was proposed, or on the next
     * on which it is open.
     *
     * @throws Problem FOUR_EYES, APPROVAL_LIMIT, CONFLICT, NOT_FOUND, STALE
     */
    @Transactional
    public Guarantee confirm(UUID id, @Nullable String ifMatch) {
        Guarantee g = visible.ofMyAgency(id, ifMatch);
        Claim claim = claimOf(g);
        fourEyes.confirm(proposalOf(g));
        if (claim.outcome() == Outcome.REFUSE) {
            String why = String.valueOf(claim.reason());
            long exposureEnded = g.refuse(why);
            releaseGuarantee.end(g, "REFUSED", exposureEnded);
        } else {
            pay(g, claim);
        }
        return g;
    }

    /**
     * Sends the proposal back as the second officer.
     *
     * @throws Problem FOUR_EYES, CONFLICT, NOT_FOUND, STALE
     */
    @Transactional
    public Guarantee sendBack(UUID id, @Nullable String ifMatch, String reason) {
        Guarantee g = visible.ofMyAgency(id, ifMatch);
        fourEyes.reject(proposalOf(g), reason);
        claimOf(g).reopen();
        g.returnToClaimed(reason);
        return g;
    }

    private void pay(Guarantee g, Claim claim) {
        UUID payment = Ids.next();
        g.paySubrogation(payment);
        notices.tell(
                g,
                "기금이 은행에 대신 갚기로 했습니다. 갚은 금액은 귀사가 기금에 갚아야 합니다.",
                "the fund pays the bank; your firm then owes it to the fund");
        outbox.publish(
                new GuaranteePaymentRequested(
                        g.id(),
                        g.firmId(),
                        g.programmeId(),
                        payment,
                        g.bankCode(),
                        claim.allowed().total(),
                        PAYMENT,
                        banks.find(g.bankCode()).map(PartnerBanks.Bank::ko).orElse(g.bankCode()),
                        g.bankCode(),
                        claim.accountSealed(),
                        Objects.requireNonNull(claim.payOn())));
    }

    private Claim claimOf(Guarantee g) {
        return claims.latest(g.id()).orElseThrow(() -> Problem.notFound("claim"));
    }

    private static UUID proposalOf(Guarantee g) {
        g.requireState(GuaranteeState.EXAMINED);
        return Objects.requireNonNull(g.proposalId());
    }
}
