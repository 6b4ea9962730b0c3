package kr.jangbu.selection.eligibility;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Rounds;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.office.RecourseClock;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.ApplicationNotices;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallState;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * After the bell an officer goes through what the clauses said: resolves in writing what is open,
 * admits what is clear and excludes what is not. What blocks, only an appeal lifts.
 */
@ApplicationScoped
public class DecideEligibility {
    private static final int BATCH = 200;

    private final Applications applications;
    private final Calls calls;
    private final CheckEligibility eligibility;
    private final ApplicationNotices notices;
    private final RecourseClock appealClock;
    private final Caller caller;
    private final Today today;
    private final Clock clock;

    DecideEligibility(
            Applications applications,
            Calls calls,
            CheckEligibility eligibility,
            ApplicationNotices notices,
            RecourseClock appealClock,
            Caller caller,
            Today today,
            Clock clock) {
        this.applications = applications;
        this.calls = calls;
        this.eligibility = eligibility;
        this.notices = notices;
        this.appealClock = appealClock;
        this.caller = caller;
        this.today = today;
        this.clock = clock;
    }

    /**
     * Writes down why an open finding does not stand in the way.
     *
     * @throws Problem INVALID for a finding that is not there or blocks; CONFLICT before the bell
     *     or once it is decided; NOT_FOUND for another agency's; STALE
     */
    @Transactional
    public Application resolve(UUID id, @Nullable String ifMatch, String code, String note) {
        Application application = ofMyAgency(id, ifMatch);
        application.resolve(code, note, caller.person(), clock.instant());
        return application;
    }

    /**
     * Asks the clauses again, with what is known of the firm now; written resolutions fall.
     *
     * @throws Problem CONFLICT before the bell or once it is decided; NOT_FOUND; STALE
     */
    @Transactional
    public Application examineAgain(UUID id, @Nullable String ifMatch) {
        Application application = ofMyAgency(id, ifMatch);
        Call call = calls.findById(application.callId());
        CallTerms terms = call.version(application.callVersion()).orElseThrow().terms();
        application.examineAgain(
                eligibility.of(
                        application.programmeId(),
                        terms,
                        application.firmId(),
                        applications
                                .submission(application)
                                .orElseThrow()
                                .content()
                                .declarations()));
        return application;
    }

    /**
     * Lets it through to the reviewers.
     *
     * @throws Problem CONFLICT naming what stands in the way; NOT_FOUND; STALE
     */
    @Transactional
    public Application admit(UUID id, @Nullable String ifMatch) {
        Application application = ofMyAgency(id, ifMatch);
        admit(application);
        return application;
    }

    /**
     * Excludes it because of a clause.
     *
     * @throws Problem CONFLICT when no clause stands in its way; NOT_FOUND; STALE
     */
    @Transactional
    public Application exclude(UUID id, @Nullable String ifMatch, String why) {
        Application application = ofMyAgency(id, ifMatch);
        Call call = calls.findById(application.callId());
        LocalDate until =
                appealClock.lastDay(today.businessDate(), call.terms().outcome().appealDays());
        application.exclude(why, caller.person(), until);
        notices.tell(
                application,
                "요건에 맞지 않아 제외되었습니다. 사유: %s. 이의신청 기한: %s".formatted(why, until),
                "excluded by the eligibility check, because: %s; appeals may be filed until %s"
                        .formatted(why, until));
        return application;
    }

    /**
     * Admits all applications to a call in whose way nothing stands, batch by batch.
     *
     * @return how many
     * @throws Problem CONFLICT before the bell; NOT_FOUND for another agency's
     */
    public long admitClear(UUID callId) {
        QuarkusTransaction.requiringNew().run(() -> requireClosed(callOfMyAgency(callId)));
        return Rounds.whileFull(
                BATCH,
                () ->
                        QuarkusTransaction.requiringNew()
                                .call(() -> {
                                    List<Application> clear = applications.clear(callId, BATCH);
                                    clear.forEach(this::admit);
                                    return clear.size();
                                }));
    }

    private void admit(Application application) {
        application.admit();
        notices.tell(
                application,
                "요건 검토를 마치고 평가로 넘어갑니다.",
                "passed the eligibility check and goes to the reviewers");
    }

    private Application ofMyAgency(UUID id, @Nullable String ifMatch) {
        Application application =
                applications
                        .lock(id)
                        .filter(a -> a.agency().equals(caller.agency()))
                        .filter(a -> a.submittedAt() != null)
                        .orElseThrow(() -> Problem.notFound("application"));
        ETags.requireMatch(ifMatch, application.version());
        requireClosed(calls.findById(application.callId()));
        return application;
    }

    private Call callOfMyAgency(UUID callId) {
        return calls.findByIdOptional(callId)
                .filter(c -> c.agency().equals(caller.agency()))
                .orElseThrow(() -> Problem.notFound("call"));
    }

    private static void requireClosed(Call call) {
        if (call.state() != CallState.CLOSED) {
            throw Problem.conflict(
                            Text.of(
                                    "접수 마감 뒤 평가 전에만 요건을 검토할 수 있습니다.",
                                    "eligibility is decided after the bell and before scoring"))
                    .with("state", call.state().name());
        }
    }
}
