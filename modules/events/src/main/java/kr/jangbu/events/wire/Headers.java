package kr.jangbu.events.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a CloudEvents message in binary mode.
 *
 * <p>Source: CloudEvents 1.0.2, Kafka protocol binding, section 3.2.
 */
public final class Headers {
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACEPARENT = "traceparent";

    /** All that we send, in the order in which we send them. */
    public static final List<String> ALL =
            List.of(SPEC_VERSION, ID, TYPE, SOURCE, SUBJECT, TIME, CONTENT_TYPE, TRACEPARENT);

    private Headers() {}

    public static Header of(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The last value of that name, or null. */
    public static @Nullable String read(
            org.apache.kafka.common.header.Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), StandardCharsets.UTF_8);
    }
}
