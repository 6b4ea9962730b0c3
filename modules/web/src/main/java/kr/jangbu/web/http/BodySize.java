package kr.jangbu.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that says beforehand that it is too large. */
@Provider
public class BodySize implements ContainerRequestFilter {
    private final int maxBytes;

    BodySize(
            @ConfigProperty(name = "jangbu.web.max-body-bytes", defaultValue = "8388608")
                    int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > maxBytes) {
            throw tooLarge(maxBytes);
        }
    }

    static Problem tooLarge(int maxBytes) {
        return Problem.of(
                        ProblemType.TOO_LARGE, "a request may have at most " + maxBytes + " bytes")
                .with("maxBytes", maxBytes);
    }
}
