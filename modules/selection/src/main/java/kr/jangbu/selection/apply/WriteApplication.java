package kr.jangbu.selection.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.ApplicationContent;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallState;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.firmview.FirmViews;
import kr.jangbu.selection.terms.CallWindow;
import kr.jangbu.selection.terms.EntryTerms;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A firm begins an application and keeps what it has written so far. */
@ApplicationScoped
public class WriteApplication {
    private final Applications applications;
    private final Calls calls;
    private final FirmViews firms;
    private final FiledDocuments documents;
    private final Caller caller;
    private final Today today;

    WriteApplication(
            Applications applications,
            Calls calls,
            FirmViews firms,
            FiledDocuments documents,
            Caller caller,
            Today today) {
        this.applications = applications;
        this.calls = calls;
        this.firms = firms;
        this.documents = documents;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Begins an empty application of the firm for which the caller acts.
     *
     * @throws Problem NOT_FOUND for a call that is not public; CONFLICT when it takes none now, or
     *     the firm has one already; NOT_YET_KNOWN for a firm registered a moment ago
     */
    @Transactional
    public Application begin(UUID callId) {
        UUID firm = firms.require(caller.firm()).firmId();
        Call call = calls.findPublic(callId).orElseThrow(() -> Problem.notFound("call"));
        Instant now = calls.clock();
        requireOpen(call, now);
        applications.living(callId, firm).stream()
                .findFirst()
                .filter(_ -> call.terms().entry().onePer() != EntryTerms.OnePer.APPLICATION)
                .ifPresent(has -> {
                    throw Problem.conflict(
                                    Text.of(
                                            "이미 작성한 신청서가 있습니다: " + has.number(),
                                            "the firm has an application already: " + has.number()))
                            .with("applicationId", has.id());
                });
        Application application =
                new Application(
                        Ids.next(),
                        applications.nextNumber(today.businessDate().getYear()),
                        call,
                        firm,
                        caller.person(),
                        now);
        applications.persist(application);
        return application;
    }

    /**
     * Keeps what is written, finished or not. What was handed in before stands until it is handed
     * in anew.
     *
     * @throws Problem INVALID for what the call does not ask for and for documents that the firm
     *     has not filed; CONFLICT once it is closed; NOT_FOUND for another firm's; STALE
     */
    @Transactional
    public Application save(UUID id, @Nullable String ifMatch, ContentRequest request) {
        ApplicationContent content = request.content();
        Application application =
                applications
                        .lock(id)
                        .filter(a -> a.firmId().equals(caller.firm()))
                        .orElseThrow(() -> Problem.notFound("application"));
        ETags.requireMatch(ifMatch, application.version());
        Call call = calls.findById(application.callId());
        Instant now = calls.clock();
        requireOpen(call, now);
        ContentRules.requireFitting(content, call.terms());
        documents.requireFiled(application.firmId(), content);
        application.save(content, now);
        return application;
    }

    /**
     * A courtesy: what counts is the instant of handing in.
     *
     * @throws Problem CONFLICT when the call takes no applications now
     */
    private static void requireOpen(Call call, Instant now) {
        CallWindow window = call.terms().window();
        if (call.state() != CallState.PUBLISHED || !window.takesAt(now)) {
            throw Closed.problem(window, now);
        }
    }
}
