package kr.jangbu.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.web.KeptAnswers.Use;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Idempotency for requests whose items carry their own ids (ledger transfers, bank receipts): the
 * request's digest is kept and the answer is made again from the items, so that a batch of
 * thousands need not be stored twice. All else uses {@link Idempotent}.
 */
@ApplicationScoped
public class RequestKeys {
    private static final UUID NAMESPACE = UUID.fromString("6a1f63c2-7d2e-4d1a-9a55-0f4c6b1f2e90");

    /** An answer that is not kept: only that this request came with this key. */
    private static final Answer MADE_AGAIN = new Answer(200, null, null, null, null);

    private final KeptAnswers kept;
    private final SecurityIdentity identity;
    private final CurrentVertxRequest current;
    private final RequestDigest digest;

    RequestKeys(
            KeptAnswers kept,
            SecurityIdentity identity,
            CurrentVertxRequest current,
            RequestDigest digest) {
        this.kept = kept;
        this.identity = identity;
        this.current = current;
        this.digest = digest;
    }

    /**
     * This request's claim on its key.
     *
     * @param id the same whenever the same request comes again
     * @param isRepeated whether it came before, and its first answer is wanted
     */
    public record Claim(UUID id, boolean isRepeated) {}

    /** Whether the current request has a key. */
    public boolean isGiven() {
        RoutingContext request = current.getCurrent();
        return request != null && IdempotentInterceptor.checkedKeyOf(request) != null;
    }

    /**
     * Claims the key of the current request in the caller's transaction.
     *
     * @return null when the request has no key
     * @throws Problem 422 when the key was used for another request, 409 while that is at work
     */
    @Transactional(TxType.MANDATORY)
    public @Nullable Claim claim() {
        RoutingContext request = current.getCurrent();
        String key = request == null ? null : IdempotentInterceptor.checkedKeyOf(request);
        if (request == null || key == null) {
            return null;
        }
        Use use = new Use(identity.getPrincipal().getName(), key, digest.of(request));
        if (!kept.take(use)) {
            throw Problem.of(
                    ProblemType.IN_FLIGHT, "a call with this key is at work: ask again shortly");
        }
        UUID id = Ids.derived(NAMESPACE, use.caller() + "\n" + use.key() + "\n" + use.request());
        if (kept.find(use) != null) {
            return new Claim(id, true);
        }
        kept.keep(use, MADE_AGAIN);
        return new Claim(id, false);
    }
}
