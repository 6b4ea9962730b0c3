package kr.jangbu.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import kr.jangbu.web.page.Tongue;

/**
 * The body of an error answer (RFC 9457).
 *
 * @param instance the path that was called
 * @param members extension members, written beside the others
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "violations"})
record ProblemDetails(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem.Violation> violations,
        @JsonAnyGetter Map<String, Object> members) {
    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDetails of(Problem problem, String instance, Tongue tongue) {
        return new ProblemDetails(
                problem.type().uri(),
                tongue.of(problem.type().title()),
                problem.type().status(),
                problem.detail(),
                instance,
                problem.violations(),
                problem.members());
    }
}
