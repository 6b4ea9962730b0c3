package kr.jangbu.web.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import kr.jangbu.web.RequestDigest;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads a body once: within the size limit, into the request's digest, and not empty. */
@Provider
public class BodyReader implements ReaderInterceptor {
    private final RequestDigest digest;
    private final int maxBytes;
    private final int maxUploadBytes;

    BodyReader(
            RequestDigest digest,
            @ConfigProperty(name = "jangbu.web.max-body-bytes") int maxBytes,
            @ConfigProperty(name = "jangbu.web.max-upload-bytes", defaultValue = "22020096")
                    int maxUploadBytes) {
        this.digest = digest;
        this.maxBytes = maxBytes;
        this.maxUploadBytes = maxUploadBytes;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        int most =
                context.getMediaType().isCompatible(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                        ? maxUploadBytes
                        : maxBytes;
        byte[] body = context.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw BodyHeaders.tooLarge(most);
        }
        digest.body(body);
        context.setInputStream(new ByteArrayInputStream(body));
        Object read = context.proceed();
        if (read == null) {
            throw Problem.of(ProblemType.MALFORMED, "the request needs a body, and it is empty");
        }
        return read;
    }
}
