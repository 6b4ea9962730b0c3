package kr.jangbu.events;

import java.time.Duration;
import kr.jangbu.events.wire.EventsConfig;

/** The defaults, for parts that run without the framework. */
public final class TestConfig implements EventsConfig {
    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public short replication() {
        return 1;
    }

    @Override
    public int partitions() {
        return 6;
    }

    @Override
    public String group() {
        return "jangbu";
    }

    @Override
    public int consumers() {
        return 2;
    }

    @Override
    public long relayPollMillis() {
        return 100;
    }

    @Override
    public Duration outboxRetention() {
        return Duration.ofDays(14);
    }

    @Override
    public Duration topicRetention() {
        return Duration.ofDays(30);
    }

    @Override
    public Duration inboxRetention() {
        return Duration.ofDays(60);
    }
}
