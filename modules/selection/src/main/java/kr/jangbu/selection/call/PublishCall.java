package kr.jangbu.selection.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import kr.jangbu.contracts.selection.CallPublished;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.FourEyes;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallVersion;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.VersionState;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** One officer proposes to publish a version, a second one confirms; from then on it stands. */
@ApplicationScoped
public class PublishCall {
    /** The proposal's kind. */
    static final String KIND = "CALL_PUBLICATION";

    private final Calls calls;
    private final FourEyes fourEyes;
    private final Outbox outbox;
    private final Caller caller;

    PublishCall(Calls calls, FourEyes fourEyes, Outbox outbox, Caller caller) {
        this.calls = calls;
        this.fourEyes = fourEyes;
        this.outbox = outbox;
        this.caller = caller;
    }

    /**
     * Puts the draft before a second officer.
     *
     * @throws Problem CONFLICT when there is no draft; NOT_FOUND for another agency's; STALE
     */
    @Transactional
    public Call propose(UUID callId, @Nullable String ifMatch) {
        Call call = ofMyAgency(callId, ifMatch);
        if (call.latest().state() != VersionState.DRAFT) {
            throw Problem.conflict(Text.of("작성 중인 안이 없습니다.", "there is no draft to publish"));
        }
        // No money hangs on it: any grade may confirm.
        UUID proposal = fourEyes.propose(KIND, call.id(), 0, call.programmeId()).id();
        call.proposeToPublish(proposal, caller.person());
        return call;
    }

    /**
     * Confirms as the second officer: the version is out.
     *
     * @throws Problem FOUR_EYES; CONFLICT when nothing is proposed or applications have closed;
     *     NOT_FOUND; STALE
     */
    @Transactional
    public Call confirm(UUID callId, @Nullable String ifMatch) {
        Call call = ofMyAgency(callId, ifMatch);
        fourEyes.confirm(proposalOf(call));
        Instant now = calls.clock();
        call.publish(caller.person(), now);
        outbox.publish(fact(call, call.current(), now));
        return call;
    }

    /**
     * Sends the draft back as the second officer.
     *
     * @throws Problem FOUR_EYES; CONFLICT when nothing is proposed; NOT_FOUND; STALE
     */
    @Transactional
    public Call sendBack(UUID callId, @Nullable String ifMatch, String reason) {
        Call call = ofMyAgency(callId, ifMatch);
        fourEyes.reject(proposalOf(call), reason);
        call.returnToDraft();
        return call;
    }

    private static UUID proposalOf(Call call) {
        UUID proposal = call.proposalId();
        if (call.latest().state() != VersionState.PROPOSED || proposal == null) {
            throw Problem.conflict(Text.of("제안된 공고가 없습니다.", "no publication is proposed"))
                    .with("state", call.state().name());
        }
        return proposal;
    }

    private static CallPublished fact(Call call, CallVersion out, Instant at) {
        return new CallPublished(
                call.id(),
                call.number(),
                out.number(),
                call.programmeId(),
                call.agency(),
                out.name().ko(),
                out.name().en(),
                out.opensAt(),
                out.closesAt(),
                out.terms().seatYear(),
                out.terms().capacity(),
                at);
    }

    private Call ofMyAgency(UUID callId, @Nullable String ifMatch) {
        Call call =
                calls.lock(callId)
                        .filter(c -> c.agency().equals(caller.agency()))
                        .orElseThrow(() -> Problem.notFound("call"));
        ETags.requireMatch(ifMatch, call.version());
        return call;
    }
}
