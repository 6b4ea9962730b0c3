package kr.jangbu.web.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Refuses a body that says beforehand that it is too large, or whose type nobody can read. */
@Provider
@Priority(Priorities.AUTHENTICATION - 200)
public class BodyHeaders implements ContainerRequestFilter {
    private final int maxBytes;
    private final int maxUploadBytes;

    BodyHeaders(
            @ConfigProperty(name = "jangbu.web.max-body-bytes") int maxBytes,
            @ConfigProperty(name = "jangbu.web.max-upload-bytes", defaultValue = "22020096")
                    int maxUploadBytes) {
        this.maxBytes = maxBytes;
        this.maxUploadBytes = maxUploadBytes;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        requireReadableType(type);
        int most = isUpload(type) ? maxUploadBytes : maxBytes;
        if (request.getLength() > most) {
            throw tooLarge(most);
        }
    }

    /** Files come alone, or from a page in a form of its own kind. */
    private static boolean isUpload(@Nullable String type) {
        if (type == null) {
            return false;
        }
        MediaType media = MediaType.valueOf(type);
        return media.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)
                || media.isCompatible(MediaType.APPLICATION_OCTET_STREAM_TYPE);
    }

    private static void requireReadableType(@Nullable String type) {
        try {
            if (type != null) {
                MediaType.valueOf(type);
            }
        } catch (IllegalArgumentException e) {
            throw Problem.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "the Content-Type header is not of the form type/subtype");
        }
    }

    static Problem tooLarge(int maxBytes) {
        return Problem.of(
                        ProblemType.TOO_LARGE, "a request may have at most " + maxBytes + " bytes")
                .with("maxBytes", maxBytes);
    }
}
