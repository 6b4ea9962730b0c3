package kr.jangbu.events.relay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import javax.sql.DataSource;
import kr.jangbu.events.wire.Bell;
import kr.jangbu.events.wire.Broker;
import kr.jangbu.events.wire.EventsConfig;
import kr.jangbu.events.wire.PostOfficeMeters;
import kr.jangbu.events.wire.Worker;

/** Keeps this process's relay at work from start to shutdown. */
@ApplicationScoped
class RelayThread {
    private final Relay relay;
    private final Worker worker;
    private final boolean enabled;

    RelayThread(
            DataSource database,
            Broker broker,
            Bell bell,
            PostOfficeMeters meters,
            EventsConfig config) {
        relay = new Relay(database, broker, bell, meters, config.relayPollMillis());
        worker = new Worker("jangbu-relay", relay::serve);
        enabled = config.enabled();
    }

    void start(@Observes @Priority(Worker.AFTER_ALL_OTHERS) StartupEvent event) {
        if (enabled) {
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        relay.stop();
        worker.stop(Duration.ofSeconds(10));
    }
}
