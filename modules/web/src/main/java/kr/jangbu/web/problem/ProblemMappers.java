package kr.jangbu.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Makes a problem of whatever a request ended in. What nobody foresaw is ours: 500, and logged. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_SECONDS = 5;

    private final ProblemAnswers answers;

    ProblemMappers(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        return answers.of(problem);
    }

    @ServerExceptionMapper
    public Response brokenJson(JsonProcessingException fault) {
        Problem problem = JsonFaults.problemOf(fault);
        return problem == null ? unforeseen(fault) : answers.of(problem);
    }

    // Named too, because the framework brings a mapper for exactly this class.
    @ServerExceptionMapper
    public Response mismatchedJson(MismatchedInputException fault) {
        return brokenJson(fault);
    }

    /** Bytes that the JSON reader took for UTF-32 or the like, and that are not even that. */
    @ServerExceptionMapper
    public Response brokenText(CharConversionException fault) {
        return answers.of(
                Problem.of(
                        ProblemType.MALFORMED,
                        "the body is not well-formed JSON: its bytes are no UTF-8 text"));
    }

    @ServerExceptionMapper
    public Response brokenConstraints(ResteasyReactiveViolationException broken) {
        // A broken promise about what we return is our fault, not the caller's.
        boolean ours =
                broken.getConstraintViolations().stream()
                        .anyMatch(v -> Violations.isReturnValue(v.getPropertyPath()));
        return ours
                ? unforeseen(broken)
                : answers.of(Violations.problemOf(broken.getConstraintViolations()));
    }

    /** Two people changed the same thing, and the other one was faster. */
    @ServerExceptionMapper
    public Response overtaken(OptimisticLockException overtaken) {
        return answers.of(stale());
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException notFound) {
        Problem inside = problemIn(notFound);
        return answers.of(inside == null ? nothingHere() : inside);
    }

    @ServerExceptionMapper
    public Response refusedByFramework(WebApplicationException refused) {
        Problem inside = problemIn(refused);
        if (inside != null) {
            return answers.of(inside);
        }
        Response said = refused.getResponse();
        if (said.getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION) {
            return said;
        }
        ProblemType type = Statuses.typeOf(said.getStatus());
        if (type == ProblemType.INTERNAL) {
            return unforeseen(refused);
        }
        Response.ResponseBuilder answer =
                answers.builder(Problem.of(type, Statuses.detailOf(type)));
        String allow = said.getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    public Response anythingElse(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof Problem problem) {
                return answers.of(problem);
            }
            if (at instanceof OptimisticLockException) {
                return answers.of(stale());
            }
        }
        if (DatabaseAway.in(fault)) {
            LOG.errorf(fault, "the database is away");
            return answers.builder(away()).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
        }
        return unforeseen(fault);
    }

    private Response unforeseen(Throwable fault) {
        String incident = Ids.next().toString();
        LOG.errorf(fault, "incident %s", incident);
        return answers.of(
                Problem.of(
                                ProblemType.INTERNAL,
                                "the fault is ours and was recorded as incident " + incident)
                        .saying(
                                Text.of(
                                        "저희 쪽 오류이며 사건 번호 " + incident + "(으)로 기록했습니다",
                                        "The fault is ours and was recorded as incident "
                                                + incident))
                        .with("incident", incident));
    }

    /** Parameters and bodies that could not be read arrive wrapped. */
    private static @Nullable Problem problemIn(WebApplicationException wrapper) {
        return switch (wrapper.getCause()) {
            case Problem problem -> problem;
            case JsonProcessingException fault -> JsonFaults.problemOf(fault);
            case null, default -> null;
        };
    }

    private static Problem nothingHere() {
        return Problem.of(ProblemType.NOT_FOUND, "there is nothing at this address")
                .saying(Text.of("이 주소에는 아무것도 없습니다", "There is nothing at this address"));
    }

    private static Problem away() {
        return Problem.of(
                        ProblemType.UNAVAILABLE,
                        "the database is away; what you sent may or may not have been recorded:"
                                + " send it again under the same key and ids")
                .saying(
                        Text.of(
                                "데이터베이스에 연결할 수 없습니다. 보낸 내용이 기록되었는지 확실하지 않으니 잠시 뒤 같은 내용을 다시 보내 주십시오",
                                "The database is away. Whether what you sent was recorded is not"
                                        + " certain: send the same again in a moment"));
    }

    private static Problem stale() {
        return Problem.of(
                        ProblemType.STALE, "somebody changed it at the same moment: read it again")
                .saying(
                        Text.of(
                                "다른 사람이 같은 순간에 변경했습니다. 다시 불러온 뒤 진행해 주십시오",
                                "Somebody changed it at the same moment: load it again"));
    }
}
