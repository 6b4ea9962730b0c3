package kr.jangbu.selection.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallVersion;
import kr.jangbu.selection.Calls;
import kr.jangbu.web.ETags;
import kr.jangbu.web.page.Language;

/** Makes answers of calls: the agency sees what it writes, everybody what is out. */
@ApplicationScoped
public class CallAnswers {
    private final Calls calls;
    private final Caller caller;
    private final Language language;
    private final Clock clock;

    CallAnswers(Calls calls, Caller caller, Language language, Clock clock) {
        this.calls = calls;
        this.caller = caller;
        this.language = language;
        this.clock = clock;
    }

    /** Whether the caller may see what the agency writes. */
    boolean isOffice(Call call) {
        return caller.has(Role.AUDITOR)
                || (caller.has(Role.OFFICER) && caller.maySee(call.agency()));
    }

    CallAnswer of(Call call) {
        return isOffice(call)
                ? CallAnswer.forOffice(call, clock.instant())
                : CallAnswer.forAll(call, clock.instant());
    }

    CallAnswer.Line line(Call call) {
        CallVersion shown = call.shown();
        return new CallAnswer.Line(
                call.id(),
                call.number(),
                call.programmeId(),
                call.agency(),
                call.state().name(),
                call.takesApplicationsAt(clock.instant()),
                shown.number(),
                language.text(shown.name()),
                shown.opensAt(),
                shown.closesAt());
    }

    Response ok(Call call) {
        return Response.ok(of(call)).tag(ETags.of(call.version())).build();
    }

    /** After a change: written first, so that the tag is the new one. */
    Response changed(Call call) {
        calls.flush();
        return ok(call);
    }

    Response created(Call call) {
        calls.flush();
        return Response.created(URI.create("/api/v1/calls/" + call.id()))
                .entity(of(call))
                .tag(ETags.of(call.version()))
                .build();
    }
}
