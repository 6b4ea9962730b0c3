package kr.jangbu.selection.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import kr.jangbu.contracts.selection.ApplicationSubmitted;
import kr.jangbu.contracts.selection.ApplicationWithdrawn;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallState;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.eligibility.CheckEligibility;
import kr.jangbu.selection.firmview.FirmViews;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A firm hands its application in, hands it in anew, or takes it back. The call's row is taken
 * first and shared, the application's second: whoever closes a call or changes its terms waits for
 * those who are handing in, and they for him.
 */
@ApplicationScoped
public class SubmitApplication {
    private final Applications applications;
    private final Calls calls;
    private final FirmViews firms;
    private final CheckEligibility eligibility;
    private final FiledDocuments documents;
    private final Places places;
    private final Receipts receipts;
    private final Outbox outbox;
    private final Caller caller;
    private final Today today;

    SubmitApplication(
            Applications applications,
            Calls calls,
            FirmViews firms,
            CheckEligibility eligibility,
            FiledDocuments documents,
            Places places,
            Receipts receipts,
            Outbox outbox,
            Caller caller,
            Today today) {
        this.applications = applications;
        this.calls = calls;
        this.firms = firms;
        this.eligibility = eligibility;
        this.documents = documents;
        this.places = places;
        this.receipts = receipts;
        this.outbox = outbox;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Hands in what was saved. Everything that takes time or may wait comes first; the receipt,
     * which looks at the clock, last.
     *
     * @throws Problem INVALID naming what is missing; CONFLICT outside the window, or when the firm
     *     or one of its group has applied already; NOT_FOUND; STALE
     */
    @Transactional
    public Application submit(UUID id, @Nullable String ifMatch) {
        Call call = callOf(id);
        Application application = own(id, ifMatch);
        if (call.state() != CallState.PUBLISHED) {
            throw Closed.problem(call.terms().window(), calls.clock());
        }
        CallTerms terms = call.terms();
        ContentRules.requireFitting(application.content(), terms);
        ContentRules.requireComplete(application.content(), terms);
        documents.requireFiled(application.firmId(), application.content());
        List<Finding> findings =
                eligibility.of(
                        call.programmeId(),
                        terms,
                        application.firmId(),
                        application.content().declarations());
        places.take(
                application,
                firms.require(application.firmId()),
                terms.entry(),
                today.businessDate());
        Receipts.Receipt receipt =
                receipts.write(application, call.currentVersion(), caller.person())
                        .orElseThrow(() -> Closed.problem(terms.window(), calls.clock()));
        application.submit(
                new Application.Received(
                        application.submissions() + 1, call.currentVersion(), receipt.at()),
                findings);
        outbox.publish(
                new ApplicationSubmitted(
                        application.id(),
                        application.number(),
                        application.callId(),
                        application.callVersion(),
                        application.programmeId(),
                        application.firmId(),
                        application.submissions(),
                        receipt.number(),
                        application.contentSha256(),
                        receipt.at()));
        return application;
    }

    /**
     * Takes the application back and gives its place free; another one may follow until the bell.
     *
     * @throws Problem CONFLICT when it is decided already; NOT_FOUND; STALE
     */
    @Transactional
    public Application withdraw(UUID id, @Nullable String ifMatch, String why) {
        callOf(id);
        Application application = own(id, ifMatch);
        boolean handedIn = application.submittedAt() != null;
        application.withdraw(why);
        places.free(id);
        if (handedIn) {
            outbox.publish(
                    new ApplicationWithdrawn(
                            application.id(),
                            application.number(),
                            application.callId(),
                            application.programmeId(),
                            application.firmId(),
                            today.businessDate()));
        }
        return application;
    }

    private Call callOf(UUID applicationId) {
        return applications
                .callOf(applicationId)
                .flatMap(calls::lockShared)
                .orElseThrow(() -> Problem.notFound("application"));
    }

    private Application own(UUID id, @Nullable String ifMatch) {
        Application application =
                applications
                        .lock(id)
                        .filter(a -> a.firmId().equals(caller.firm()))
                        .orElseThrow(() -> Problem.notFound("application"));
        ETags.requireMatch(ifMatch, application.version());
        return application;
    }
}
