package kr.jangbu.events.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import kr.jangbu.events.wire.Trace;
import org.jboss.logging.MDC;

/** Notes the trace to which a request belongs, so that what it publishes belongs to it as well. */
@Provider
@PreMatching
public class TraceFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        String brought = request.getHeaderString(Trace.KEY);
        MDC.put(Trace.KEY, Trace.isValid(brought) ? brought : Trace.fresh());
    }
}
