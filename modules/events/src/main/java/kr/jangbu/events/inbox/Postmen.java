package kr.jangbu.events.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kr.jangbu.events.wire.Broker;
import kr.jangbu.events.wire.EventsConfig;
import kr.jangbu.events.wire.PostOfficeMeters;
import kr.jangbu.events.wire.Worker;

/** The threads of this process that take events, from start to shutdown. */
@ApplicationScoped
class Postmen {
    private final List<Postman> postmen = new ArrayList<>();
    private final List<Worker> workers = new ArrayList<>();
    private final boolean enabled;

    Postmen(
            Broker broker,
            Desks desks,
            Delivery delivery,
            PostOfficeMeters meters,
            EventsConfig config) {
        enabled = config.enabled();
        for (int number = 1; number <= config.consumers(); number++) {
            Postman postman = new Postman(broker, desks, delivery, meters);
            postmen.add(postman);
            workers.add(new Worker("jangbu-postman-" + number, postman::work));
        }
    }

    void start(@Observes @Priority(Worker.AFTER_ALL_OTHERS) StartupEvent event) {
        if (enabled) {
            workers.forEach(Worker::start);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        postmen.forEach(Postman::stop);
        workers.forEach(worker -> worker.stop(Duration.ofSeconds(10)));
    }
}
