package kr.jangbu.selection.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.office.FourEyes;
import kr.jangbu.office.Proposal;
import kr.jangbu.office.RecourseClock;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.ApplicationNotices;
import kr.jangbu.selection.ApplicationState;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.appeal.Appeal.Against;
import kr.jangbu.selection.appeal.Appeal.Outcome;
import kr.jangbu.selection.appeal.Appeal.State;
import kr.jangbu.selection.award.GiveAward;
import kr.jangbu.selection.award.StoredRanking;
import kr.jangbu.selection.award.StoredRankings;
import kr.jangbu.selection.panel.AssignPanel;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * A firm files, one officer proposes a decision, another confirms it; neither of them had a hand in
 * what it is against. Upheld against an exclusion, the application goes to the reviewers after all;
 * against a result, it is awarded at once by a free seat; without one the decision waits as it was
 * proposed.
 */
@ApplicationScoped
public class DecideAppeal {
    static final String KIND = "APPEAL_DECISION";
    private static final Set<ApplicationState> LOST =
            Set.of(ApplicationState.NOT_SELECTED, ApplicationState.WAITLISTED);

    private final Appeals appeals;
    private final Applications applications;
    private final Calls calls;
    private final StoredRankings rankings;
    private final GiveAward giveAward;
    private final RecourseClock clock;
    private final FourEyes fourEyes;
    private final ApplicationNotices notices;
    private final AssignPanel assignPanel;
    private final Caller caller;
    private final Today today;

    DecideAppeal(
            Appeals appeals,
            Applications applications,
            Calls calls,
            StoredRankings rankings,
            GiveAward giveAward,
            RecourseClock clock,
            FourEyes fourEyes,
            ApplicationNotices notices,
            AssignPanel assignPanel,
            Caller caller,
            Today today) {
        this.appeals = appeals;
        this.applications = applications;
        this.calls = calls;
        this.rankings = rankings;
        this.giveAward = giveAward;
        this.clock = clock;
        this.fourEyes = fourEyes;
        this.notices = notices;
        this.assignPanel = assignPanel;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Files for the firm for which the caller acts.
     *
     * @throws Problem NOT_FOUND for another's application; CONFLICT without a result against it,
     *     after the last day, or when there is one already
     */
    @Transactional
    public Appeal file(UUID applicationId, String grounds) {
        Application application =
                applications
                        .lock(applicationId)
                        .filter(a -> a.firmId().equals(caller.firm()))
                        .orElseThrow(() -> Problem.notFound("application"));
        Against against =
                application.state() == ApplicationState.INELIGIBLE
                        ? Against.ELIGIBILITY
                        : Against.RESULT;
        LocalDate lastDay = lastDay(application);
        if (today.businessDate().isAfter(lastDay)) {
            throw Problem.conflict(
                            Text.of(
                                    "이의신청 기간이 지났습니다. 마지막 날: " + lastDay,
                                    "appeals could be filed until " + lastDay))
                    .with("dueOn", lastDay.toString());
        }
        if (appeals.about(applicationId, against).isPresent()) {
            throw Problem.conflict(Text.of("이미 이의신청을 하셨습니다.", "there is an appeal already"));
        }
        Appeal appeal =
                new Appeal(
                        Ids.next(),
                        application,
                        grounds,
                        new Appeal.Filing(
                                against,
                                caller.person(),
                                today.businessDate(),
                                calls.clock(),
                                lastDay));
        appeals.persist(appeal);
        return appeal;
    }

    private LocalDate lastDay(Application application) {
        LocalDate excludedUntil = application.appealUntil();
        if (application.state() == ApplicationState.INELIGIBLE && excludedUntil != null) {
            return excludedUntil;
        }
        StoredRanking result = rankings.result(application.callId()).orElse(null);
        LocalDate noticeOn = result == null ? null : result.confirmedOn();
        if (noticeOn == null || !LOST.contains(application.state())) {
            throw Problem.conflict(
                            Text.of(
                                    "이의를 제기할 결과가 없습니다.",
                                    "there is no result to appeal against: the application is %s"
                                            .formatted(application.state())))
                    .with("state", application.state().name());
        }
        return clock.lastDay(noticeOn, call(application.callId()).terms().outcome().appealDays());
    }

    /**
     * Proposes a decision.
     *
     * @throws Problem NOT_FOUND, FOUR_EYES for who had a hand in the result, CONFLICT, STALE
     */
    @Transactional
    public Appeal propose(UUID id, @Nullable String ifMatch, Outcome outcome, String reason) {
        Appeal appeal = mine(id, ifMatch);
        appeal.requireMove(State.PROPOSED);
        requireNoPartInResult(appeal);
        Call call = call(appeal.callId());
        Proposal proposal = fourEyes.propose(KIND, appeal.id(), 0, call.programmeId());
        appeal.propose(outcome, reason, proposal);
        return appeal;
    }

    /**
     * Confirms as the second officer.
     *
     * @throws Problem NOT_FOUND; FOUR_EYES for who proposed it or had a hand in the result;
     *     CONFLICT when nothing is proposed; LIMIT_EXCEEDED when it is upheld and no seat is free:
     *     it stays proposed; STALE
     */
    @Transactional
    public Appeal confirm(UUID id, @Nullable String ifMatch) {
        Appeal appeal = mine(id, ifMatch);
        appeal.requireMove(State.DECIDED);
        requireNoPartInResult(appeal);
        appeal.decide(fourEyes.confirm(proposalOf(appeal)), today.businessDate());
        Application application = applications.lock(appeal.applicationId()).orElseThrow();
        boolean upheld = appeal.outcome() == Outcome.UPHELD;
        notices.tell(
                application,
                (upheld ? "이의신청이 받아들여졌습니다. 사유: " : "이의신청이 기각되었습니다. 사유: ") + appeal.reason(),
                (upheld ? "the appeal is upheld, because: " : "the appeal is dismissed, because: ")
                        + appeal.reason());
        if (upheld && appeal.against() == Against.ELIGIBILITY) {
            readmit(application, String.valueOf(appeal.reason()));
        } else if (upheld) {
            Call call = calls.lock(appeal.callId()).orElseThrow();
            if (application.state() != ApplicationState.SELECTED) {
                giveAward.to(application, call, null, "이의신청 인용 (appeal upheld)");
            }
        }
        return appeal;
    }

    /** Whatever stood in its way is lifted, and it is read like the others. */
    private void readmit(Application application, String why) {
        application.reinstate(why, caller.person(), calls.clock());
        applications.flush();
        assignPanel.again(call(application.callId()), caller.person());
    }

    /**
     * Sends the proposal back as the second officer.
     *
     * @throws Problem NOT_FOUND, FOUR_EYES, CONFLICT when nothing is proposed, STALE
     */
    @Transactional
    public Appeal sendBack(UUID id, @Nullable String ifMatch, String reason) {
        Appeal appeal = mine(id, ifMatch);
        appeal.requireMove(State.FILED);
        fourEyes.reject(proposalOf(appeal), reason);
        appeal.sendBack(reason);
        return appeal;
    }

    /**
     * The appeal, for the firm, the agency's officers and auditors.
     *
     * @throws Problem NOT_FOUND
     */
    public Appeal visible(UUID id) {
        return appeals.findByIdOptional(id)
                .filter(a ->
                        caller.has(Role.AUDITOR)
                                || (caller.has(Role.OFFICER) && caller.maySee(a.agency()))
                                || (caller.has(Role.STARTUP)
                                        && caller.firmIfAny()
                                                .filter(a.firmId()::equals)
                                                .isPresent()))
                .orElseThrow(() -> Problem.notFound("appeal"));
    }

    private static UUID proposalOf(Appeal appeal) {
        UUID proposal = appeal.proposalId();
        if (proposal == null) {
            throw new IllegalStateException("proposed without a proposal: " + appeal.id());
        }
        return proposal;
    }

    /** Whether an application in this state has a result that can be appealed against. */
    public static boolean isAgainst(ApplicationState state) {
        return LOST.contains(state);
    }

    /** Whether the caller had a hand in the decision that is appealed against. */
    public boolean hadPart(Appeal appeal) {
        return hands(appeal).contains(caller.person());
    }

    private void requireNoPartInResult(Appeal appeal) {
        if (hadPart(appeal)) {
            throw Problem.of(
                    ProblemType.FOUR_EYES,
                    Text.of(
                            "이 결과를 정한 담당자는 이의신청을 결정할 수 없습니다.",
                            "you had a hand in this result: others decide on appeals against it"));
        }
    }

    /** Who made the decision that it is against. */
    private Set<String> hands(Appeal appeal) {
        return switch (appeal.against()) {
            case ELIGIBILITY ->
                    Set.of(
                            String.valueOf(
                                    applications.findById(appeal.applicationId()).excludedBy()));
            case RESULT -> {
                StoredRanking result = rankings.result(appeal.callId()).orElseThrow();
                yield new HashSet<>(
                        Arrays.asList(
                                String.valueOf(result.proposedBy()),
                                String.valueOf(result.confirmedBy())));
            }
        };
    }

    private Appeal mine(UUID id, @Nullable String ifMatch) {
        // The call first: in this order everybody takes the locks.
        UUID callId =
                appeals.findByIdOptional(id)
                        .filter(a -> a.agency().equals(caller.agency()))
                        .map(Appeal::callId)
                        .orElseThrow(() -> Problem.notFound("appeal"));
        if (calls.lock(callId).isEmpty()) {
            throw new IllegalStateException("no call of the appeal " + id);
        }
        Appeal appeal = appeals.lock(id).orElseThrow();
        ETags.requireMatch(ifMatch, appeal.version());
        return appeal;
    }

    private Call call(UUID id) {
        return calls.findByIdOptional(id).orElseThrow();
    }
}
