package kr.jangbu.events.wire;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** Makes the parts that are plain Java. */
final class Wiring {
    @Produces
    @Singleton
    Broker broker(
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            EventsConfig config) {
        return new Broker(connection, config);
    }

    @Produces
    @Singleton
    PostOfficeMeters meters(MeterRegistry registry) {
        return new PostOfficeMeters(registry);
    }
}
