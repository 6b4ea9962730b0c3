package kr.jangbu.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.jangbu.embedded.Kafka;
import kr.jangbu.journey.DesignatedHouse;
import kr.jangbu.journey.Facts;
import kr.jangbu.testing.Scenario;
import kr.jangbu.testing.Servers;
import kr.jangbu.testing.ServiceProcess;

/** A service of its own, started once: people act for others here than elsewhere. */
final class ScreensHouse {
    private static final Kafka BROKER = Servers.ownKafka(empty());
    private static final ServiceProcess SERVICE =
            ServiceProcess.start(
                    ServiceProcess.Setup.of("screens", Servers.freshDatabase("screens"))
                            .kafka(BROKER.bootstrap()));

    static final Scenario HOUSE = new Scenario(SERVICE.baseUrl());

    /** Its officers are {@code officer} and {@code officer2}, who act for nobody else. */
    static final DesignatedHouse MINISTRY =
            new DesignatedHouse(HOUSE, new Facts(BROKER.bootstrap()));

    private ScreensHouse() {}

    static String url() {
        return SERVICE.baseUrl();
    }

    static Path empty() {
        try {
            return Files.createTempDirectory("screens");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
