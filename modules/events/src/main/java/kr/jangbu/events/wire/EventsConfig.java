package kr.jangbu.events.wire;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What may differ between installations. */
@ConfigMapping(prefix = "jangbu.events")
public interface EventsConfig {
    /** Off: facts are written and wait; nothing is sent or taken by this process. */
    @WithDefault("true")
    boolean enabled();

    /** Copies of each topic. One broker: 1; three brokers: 3, with min.insync.replicas 2 there. */
    @WithDefault("1")
    short replication();

    /** Partitions of each new topic: how many processes can take events at the same time. */
    @WithDefault("6")
    int partitions();

    /** Consumer group of all replicas together. */
    @WithDefault("jangbu")
    String group();

    /** Threads of this process that take events. */
    @WithDefault("2")
    int consumers();

    /** How often an idle relay looks for rows that nobody told it about. */
    @WithDefault("500")
    long relayPollMillis();

    /** How long published rows stay in the outbox. */
    @WithDefault("P14D")
    Duration outboxRetention();

    /** How long topics keep events. */
    @WithDefault("P30D")
    Duration topicRetention();

    /** How long the inbox remembers; must be longer than {@link #topicRetention()}. */
    @WithDefault("P60D")
    Duration inboxRetention();
}
