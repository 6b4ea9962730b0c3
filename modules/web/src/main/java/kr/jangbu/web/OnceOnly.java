package kr.jangbu.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.concurrent.Callable;
import kr.jangbu.web.KeptAnswers.Use;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemAnswers;
import kr.jangbu.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * One transaction from taking the key to keeping the answer. A refusal by exception is kept in a
 * transaction of its own, after the work was rolled back.
 */
@ApplicationScoped
class OnceOnly {
    /** The caller is to mend the request or log in, and may then use the same key. */
    private static final Set<Integer> NOT_KEPT = Set.of(400, 401, 403);

    private final KeptAnswers kept;
    private final AnswerWriter writer;
    private final ProblemAnswers problems;

    OnceOnly(KeptAnswers kept, AnswerWriter writer, ProblemAnswers problems) {
        this.kept = kept;
        this.writer = writer;
        this.problems = problems;
    }

    Response answer(Use use, Callable<Response> work) throws Exception {
        try {
            return inTransaction(() -> firstOrAgain(use, work));
        } catch (Overtaken overtaken) {
            return again(use);
        } catch (Problem refusal) {
            if (!isKept(refusal.type().status()) || refusal.type().isPassing()) {
                throw refusal;
            }
            return keepRefusal(use, refusal);
        }
    }

    private Response firstOrAgain(Use use, Callable<Response> work) throws Exception {
        if (!kept.take(use)) {
            throw Problem.of(
                    ProblemType.IN_FLIGHT, "a call with this key is at work: ask again shortly");
        }
        Answer before = kept.find(use);
        if (before != null) {
            return before.replay();
        }
        Response first = work.call();
        if (!isKept(first.getStatus())) {
            return first;
        }
        AnswerWriter.Written written = writer.write(first);
        if (!kept.keep(use, written.answer())) {
            throw new Overtaken();
        }
        return written.response();
    }

    private Response keepRefusal(Use use, Problem refusal) throws Exception {
        // Another key's reuse (422) is the answer to this request, not to the first one.
        if (refusal.type() == ProblemType.IDEMPOTENCY_KEY_REUSED) {
            throw refusal;
        }
        AnswerWriter.Written written = writer.write(problems.of(refusal));
        boolean first = inTransaction(() -> kept.keep(use, written.answer()));
        return first ? written.response() : again(use);
    }

    private Response again(Use use) throws Exception {
        Answer before = inTransaction(() -> kept.find(use));
        if (before == null) {
            throw new IllegalStateException("a kept answer vanished");
        }
        return before.replay();
    }

    private static boolean isKept(int status) {
        return status < 500 && !NOT_KEPT.contains(status);
    }

    private static <T extends @Nullable Object> T inTransaction(Callable<T> work) throws Exception {
        QuarkusTransaction.begin();
        T result;
        try {
            result = work.call();
        } catch (Throwable fault) {
            QuarkusTransaction.rollback();
            throw fault;
        }
        if (QuarkusTransaction.isRollbackOnly()) {
            QuarkusTransaction.rollback();
            return refused(result);
        }
        commit();
        return result;
    }

    /** A form shown again with its faults: the work behind it was given up, and that is right. */
    private static <T extends @Nullable Object> T refused(T result) {
        if (result instanceof Response answer && !isKept(answer.getStatus())) {
            return result;
        }
        throw new IllegalStateException("the work was given up, yet its answer says it was done");
    }

    /** Says what the commit failed of, e.g. a stale row, instead of only that it failed. */
    private static void commit() throws Exception {
        try {
            QuarkusTransaction.commit();
        } catch (QuarkusTransactionException e) {
            for (Throwable at = e.getCause(); at != null; at = at.getCause()) {
                if (at instanceof RuntimeException said) {
                    throw said;
                }
            }
            throw e;
        }
    }

    /** A call with the same key kept its answer after we looked; our work is rolled back. */
    private static final class Overtaken extends RuntimeException {}
}
