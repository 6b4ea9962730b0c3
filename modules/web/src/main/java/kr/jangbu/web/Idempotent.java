package kr.jangbu.web;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A REST method that changes state and must not do it twice when its caller asks twice. The method
 * returns {@code Response}.
 *
 * <p>With the header {@code Idempotency-Key} (or, from a page's form, the field {@code
 * idempotencyKey}) the first answer is kept for at least 30 days and given again, with {@code
 * Idempotency-Replayed: true}, to whoever sends the same key and body. The same key with another
 * body is 422; while the first is at work, 409.
 *
 * <p>The answer is written in the method's own transaction, which this annotation begins and
 * commits: use cases join it ({@code @Transactional}, REQUIRED). So a service that dies between
 * commit and answer still gives the same answer afterwards.
 *
 * <p>Kept: every returned answer but 400, 401, 403 and 5xx, and thrown problems likewise but for
 * those that say "try again" (see {@code ProblemType.isPassing}).
 */
@Documented
@InterceptorBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface Idempotent {
    /** Whether a call without a key is refused with 400 (partner banks) instead of simply run. */
    @Nonbinding
    boolean required() default false;
}
