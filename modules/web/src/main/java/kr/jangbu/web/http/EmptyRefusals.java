package kr.jangbu.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
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
            Response answer =
                    answers.of(
                            Problem.of(
                                    ProblemType.MALFORMED,
                                    "the form is too old or comes from elsewhere: load the page again"));
            answer.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
            response.setEntity(answer.getEntity(), null, answer.getMediaType());
        }
    }
}
