package kr.jangbu.events.inbox;

import io.quarkus.arc.All;
import io.quarkus.arc.InstanceHandle;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.jangbu.contracts.FactName;
import kr.jangbu.contracts.Facts;
import kr.jangbu.events.Listener;

/** All listeners of this service, by the type of event they take. */
@Singleton
public class Desks {
    private final Map<String, List<Desk<?>>> byType = new HashMap<>();
    private final Map<String, Desk<?>> byName = new HashMap<>();
    private final Set<String> contracts =
            Facts.ALL.stream().map(f -> FactName.of(f).type()).collect(Collectors.toSet());

    /**
     * @throws IllegalStateException if two listeners would share one name in the inbox, or one
     *     listens for what nobody publishes
     */
    Desks(@All List<InstanceHandle<Listener<?>>> listeners) {
        Set<String> names = new HashSet<>();
        for (InstanceHandle<Listener<?>> handle : listeners) {
            Desk<?> desk = Desk.of(handle.getBean().getBeanClass(), handle.get());
            if (!names.add(desk.consumer())) {
                throw new IllegalStateException("two listeners are called " + desk.consumer());
            }
            if (!contracts.contains(desk.type())) {
                throw new IllegalStateException(desk.consumer() + " takes " + desk.type());
            }
            byName.put(desk.consumer(), desk);
            byType.computeIfAbsent(desk.type(), _ -> new ArrayList<>()).add(desk);
        }
    }

    /** Whether any contract of ours has this type. */
    boolean knows(String type) {
        return contracts.contains(type);
    }

    List<Desk<?>> taking(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** The listener of that name; empty if a release took it away. */
    public Optional<Desk<?>> named(String consumer) {
        return Optional.ofNullable(byName.get(consumer));
    }

    /** Names of all listeners with the type that each takes. */
    public Map<String, String> routes() {
        return byName.values().stream().collect(Collectors.toMap(Desk::consumer, Desk::type));
    }
}
