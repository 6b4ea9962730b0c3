package kr.jangbu.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import kr.jangbu.web.KeptAnswers.Use;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Runs a state-changing method once per key. Outside of {@code @Transactional} (priority 200), so
 * that the method's work and the kept answer commit together; inside of the role checks.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
public class IdempotentInterceptor {
    static final String HEADER = "Idempotency-Key";
    static final String FIELD = "idempotencyKey";
    private static final int MAX_KEY_LENGTH = 255;

    private final OnceOnly onceOnly;
    private final SecurityIdentity identity;
    private final CurrentVertxRequest current;
    private final RequestDigest digest;

    IdempotentInterceptor(
            OnceOnly onceOnly,
            SecurityIdentity identity,
            CurrentVertxRequest current,
            RequestDigest digest) {
        this.onceOnly = onceOnly;
        this.identity = identity;
        this.current = current;
        this.digest = digest;
    }

    @AroundInvoke
    @Nullable Object around(InvocationContext call) throws Exception {
        RoutingContext request = current.getCurrent();
        String key = keyOf(request);
        if (key == null && requiresKey(call)) {
            throw Problem.of(
                            ProblemType.IDEMPOTENCY_KEY_MISSING,
                            "send the header " + HEADER + " with a new key per request")
                    .violation(HEADER, "is required here");
        }
        // Without a name there is nobody whose key it could be.
        if (key == null || request == null || identity.isAnonymous()) {
            return call.proceed();
        }
        checkKey(key);
        Use use = new Use(identity.getPrincipal().getName(), key, digest.of(request));
        return onceOnly.answer(use, () -> (Response) Objects.requireNonNull(call.proceed()));
    }

    private static boolean requiresKey(InvocationContext call) {
        Idempotent asked = call.getInterceptorBinding(Idempotent.class);
        return asked != null && asked.required();
    }

    private static @Nullable String keyOf(@Nullable RoutingContext request) {
        String header = request == null ? null : request.request().getHeader(HEADER);
        return header == null ? RequestDigest.formField(FIELD) : header;
    }

    /** The header's key; null when there is none. */
    static @Nullable String checkedKeyOf(RoutingContext request) {
        String key = request.request().getHeader(HEADER);
        if (key != null) {
            checkKey(key);
        }
        return key;
    }

    private static void checkKey(String key) {
        boolean printable = key.chars().allMatch(c -> c >= ' ' && c != 127);
        if (key.isBlank() || key.length() > MAX_KEY_LENGTH || !printable) {
            throw Problem.invalid(HEADER, "must be 1 to 255 printable characters");
        }
    }
}
