package kr.jangbu.events.wire;

import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import kr.jangbu.foundation.Ids;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * W3C trace context (https://www.w3.org/TR/trace-context/), so that an event can be followed to the
 * act that caused it. The current one is that of the event being taken, else the one the request
 * brought (log context {@value #KEY}), else a new one.
 */
public final class Trace {
    public static final String KEY = "traceparent";

    /** Bound while a listener runs. */
    public static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

    private static final Pattern FORM =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final HexFormat HEX = HexFormat.of();

    private Trace() {}

    /** A new span in the current trace. */
    public static String next() {
        String current = CURRENT.isBound() ? CURRENT.get() : fromLogContext();
        return current != null && isValid(current) ? span(current.substring(3, 35)) : fresh();
    }

    /** A new trace. */
    public static String fresh() {
        UUID trace = Ids.next();
        return span(
                HEX.toHexDigits(trace.getMostSignificantBits())
                        + HEX.toHexDigits(trace.getLeastSignificantBits()));
    }

    private static String span(String trace) {
        return "00-" + trace + "-" + HEX.toHexDigits(Ids.next().getLeastSignificantBits()) + "-01";
    }

    public static boolean isValid(@Nullable String traceparent) {
        return traceparent != null && FORM.matcher(traceparent).matches();
    }

    private static @Nullable String fromLogContext() {
        return MDC.get(KEY) instanceof String text ? text : null;
    }
}
