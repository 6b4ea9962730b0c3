package kr.jangbu.web.problem;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import kr.jangbu.foundation.Text;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * 401 and 403 as problems. A challenge that sends a browser to the login page goes through as it
 * is. Only reached with {@code quarkus.http.auth.proactive=false}.
 */
public class SecurityProblems {
    private static final int UNAUTHORIZED = 401;

    private final ProblemAnswers answers;
    private final HttpAuthenticator authenticator;

    SecurityProblems(ProblemAnswers answers, HttpAuthenticator authenticator) {
        this.answers = answers;
        this.authenticator = authenticator;
    }

    @ServerExceptionMapper
    public Uni<Response> unauthorized(UnauthorizedException e, RoutingContext request) {
        return challenge(request, "authentication is required");
    }

    @ServerExceptionMapper
    public Uni<Response> failed(AuthenticationFailedException e, RoutingContext request) {
        // The challenge looks there for what it must say, e.g. a DPoP nonce.
        HttpSecurityUtils.addAuthenticationFailureToEvent(e, request);
        return challenge(request, "the credentials were refused");
    }

    @ServerExceptionMapper
    public Response completion(AuthenticationCompletionException e) {
        return answers.of(
                Problem.of(ProblemType.UNAUTHENTICATED, "the login could not be completed"));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return answers.of(
                Problem.forbidden(
                        Text.of(
                                "귀하의 역할로는 볼 수 없거나 할 수 없는 일입니다.",
                                Statuses.detailOf(ProblemType.FORBIDDEN))));
    }

    private Uni<Response> challenge(RoutingContext request, String detail) {
        return authenticator.getChallenge(request).map(data -> answer(data, detail));
    }

    private Response answer(@Nullable ChallengeData challenge, String detail) {
        Response.ResponseBuilder answer =
                challenge == null || challenge.status == UNAUTHORIZED
                        ? answers.builder(Problem.of(ProblemType.UNAUTHENTICATED, detail))
                        : Response.status(challenge.status);
        if (challenge != null) {
            challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        }
        return answer.build();
    }
}
