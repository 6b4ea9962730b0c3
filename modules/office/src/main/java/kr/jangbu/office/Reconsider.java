package kr.jangbu.office;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Reconsideration.Outcome;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * A firm asks with new evidence, an officer who had no hand in the refusal examines. Granted, what
 * was refused waits for a decision by two officers again; nothing is approved here.
 */
@ApplicationScoped
public class Reconsider {
    private final Reconsiderations all;
    private final List<Recourse> recourses;
    private final RecourseRules rules;
    private final Proposals proposals;
    private final Documents documents;
    private final Notices notices;
    private final Caller caller;
    private final Today today;
    private final Clock clock;

    Reconsider(
            Reconsiderations all,
            @All List<Recourse> recourses,
            RecourseRules rules,
            Proposals proposals,
            Documents documents,
            Notices notices,
            Caller caller,
            Today today,
            Clock clock) {
        this.all = all;
        this.recourses = recourses;
        this.rules = rules;
        this.proposals = proposals;
        this.documents = documents;
        this.notices = notices;
        this.caller = caller;
        this.today = today;
        this.clock = clock;
    }

    /**
     * The refusal that the caller's firm may ask about.
     *
     * @throws Problem INVALID for an unknown kind; NOT_FOUND for another's; CONFLICT when none
     *     stands
     */
    public Recourse.Refusal refusal(String kind, UUID subject) {
        Recourse.Refusal refusal = recourse(kind).refusal(subject);
        if (!refusal.firmId().equals(caller.firm())) {
            throw Problem.notFound("refusal");
        }
        return refusal;
    }

    /**
     * Asks for the firm for which the caller acts.
     *
     * @param evidence filed documents of the firm, at least one
     * @throws Problem as {@link #refusal}; INVALID for evidence that is not the firm's; CONFLICT
     *     after the last day, or when it was asked already
     */
    @Transactional
    public Reconsideration ask(String kind, UUID subject, String grounds, List<UUID> evidence) {
        Recourse.Refusal refusal = refusal(kind, subject);
        requireEvidence(evidence, refusal.firmId());
        LocalDate day = today.businessDate();
        LocalDate lastDay = rules.askUntil(kind, refusal.toldOn());
        if (day.isAfter(lastDay)) {
            throw Problem.conflict(
                            Text.of(
                                    "재심의 신청 기간이 지났습니다. 마지막 날: " + lastDay,
                                    "a reconsideration could be asked for until " + lastDay))
                    .with("askUntil", lastDay.toString());
        }
        if (all.against(refusal.proposalId()).isPresent()) {
            throw Problem.conflict(
                    Text.of(
                            "이 결정에 대해 이미 재심의를 신청하셨습니다.",
                            "a reconsideration of this decision was asked for already"));
        }
        Reconsideration asked =
                new Reconsideration(
                        Ids.next(),
                        kind,
                        subject,
                        refusal,
                        new Reconsideration.Asked(
                                grounds, evidence, caller.person(), day, clock.instant()),
                        new Reconsideration.Clock(lastDay, rules.answerUntil(kind, day)));
        all.persist(asked);
        notices.tell(
                Party.agency(asked.agency()),
                Text.of(
                        "재심의 신청이 접수되었습니다: " + asked.number(),
                        "A reconsideration was asked for: " + asked.number()),
                "/reconsiderations/" + asked.id());
        return asked;
    }

    /**
     * Decides as an officer who had no hand in the refusal.
     *
     * @throws Problem NOT_FOUND for another agency's; FOUR_EYES for who proposed or confirmed the
     *     refusal; CONFLICT when it was decided; STALE
     */
    @Transactional
    public Reconsideration decide(
            UUID id, @Nullable String ifMatch, Outcome outcome, String reason) {
        Reconsideration found =
                all.findByIdOptional(id)
                        .filter(r -> r.agency().equals(caller.agency()))
                        .orElseThrow(() -> Problem.notFound("reconsideration"));
        // What was refused first: in this order everybody takes the locks.
        Recourse recourse = recourse(found.kind());
        if (found.state() == Reconsideration.State.ASKED) {
            recourse.refusal(found.subject());
        }
        Reconsideration asked = all.lock(id).orElseThrow();
        ETags.requireMatch(ifMatch, asked.version());
        requireNoHand(asked);
        asked.decide(outcome, reason, caller.person(), today.businessDate());
        boolean granted = outcome == Outcome.GRANT;
        notices.tell(
                Party.firm(asked.firmId()),
                granted
                        ? Text.of(
                                "재심의가 받아들여져 다시 심사합니다: %s. 사유: %s".formatted(asked.number(), reason),
                                "The reconsideration of %s is granted; it is decided again, because: %s"
                                        .formatted(asked.number(), reason))
                        : Text.of(
                                "재심의가 기각되었습니다: %s. 사유: %s".formatted(asked.number(), reason),
                                "The reconsideration of %s is dismissed, because: %s"
                                        .formatted(asked.number(), reason)),
                "/reconsiderations/" + asked.id());
        if (granted) {
            recourse.reopen(asked.subject(), reason);
        }
        return asked;
    }

    /**
     * One, for the firm, the agency's officers and auditors.
     *
     * @throws Problem NOT_FOUND
     */
    public Reconsideration visible(UUID id) {
        return all.findByIdOptional(id)
                .filter(r ->
                        caller.has(Role.AUDITOR)
                                || (caller.has(Role.OFFICER) && caller.maySee(r.agency()))
                                || (caller.has(Role.STARTUP)
                                        && caller.firmIfAny()
                                                .filter(r.firmId()::equals)
                                                .isPresent()))
                .orElseThrow(() -> Problem.notFound("reconsideration"));
    }

    /** Whether the caller had a hand in the refusal. */
    public boolean hadHand(Reconsideration asked) {
        Proposal refusal = proposals.findById(asked.proposalId());
        return refusal.proposedBy().equals(caller.person())
                || Objects.equals(refusal.decidedBy(), caller.person());
    }

    private void requireNoHand(Reconsideration asked) {
        if (hadHand(asked)) {
            throw Problem.of(
                    ProblemType.FOUR_EYES,
                    Text.of(
                            "이 결정을 한 담당자는 재심의할 수 없습니다.",
                            "you had a hand in this decision: another officer examines it"));
        }
    }

    private void requireEvidence(List<UUID> evidence, UUID firmId) {
        for (int i = 0; i < evidence.size(); i++) {
            if (documents.find(Party.firm(firmId), evidence.get(i)).isEmpty()) {
                throw Problem.invalid(
                        "evidence[%d]".formatted(i),
                        Text.of("제출한 서류 가운데 없습니다.", "is none of the firm's documents"));
            }
        }
    }

    private Recourse recourse(String kind) {
        return recourses.stream()
                .filter(r -> r.kind().equals(kind))
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid(
                                "kind",
                                "must be one of "
                                        + recourses.stream()
                                                .map(Recourse::kind)
                                                .sorted()
                                                .toList()));
    }
}
