package kr.jangbu.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemAnswers;
import kr.jangbu.web.problem.ProblemType;

/**
 * Gives a body to the one bare refusal that parts of the framework send: the missing form token.
 */
@Provider
public class EmptyRefusals implements ContainerResponseFilter {
    private final ProblemAnswers answers;

    EmptyRefusals(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Response.Status.BAD_REQUEST.getStatusCode()
                && !response.hasEntity()) {
            Response answer = answers.of(behind(request));
            response.setStatus(answer.getStatus());
            answer.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
            response.setEntity(answer.getEntity(), null, answer.getMediaType());
        }
    }

    private static Problem behind(ContainerRequestContext request) {
        // What sends a form to the API mostly forgot to say that it sends JSON.
        if (request.getUriInfo().getPath().startsWith("/api/")) {
            return Problem.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "the API takes no forms: send Content-Type: application/json");
        }
        return Problem.of(
                        ProblemType.MALFORMED,
                        "the form is too old or comes from elsewhere: load the page again")
                .saying(
                        Text.of(
                                "양식이 만료되었거나 다른 곳에서 왔습니다. 화면을 새로 불러와 주십시오",
                                "The form is too old or comes from elsewhere: load the page again"));
    }
}
