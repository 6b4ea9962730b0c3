package kr.jangbu.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * The programs of others that a checkout unpacks once under {@code .jangbu/} and everyone then
 * shares: {@code ./run}, and the servers of tests.
 */
public final class Programs {
    private Programs() {}

    /** PostgreSQL's, unpacked when absent. */
    public static PostgresBinaries postgres(Path root) {
        Path folder = folder(root, "postgresql");
        return alone(folder, () -> PostgresBinaries.in(folder));
    }

    /** Keycloak's, unpacked and built when absent, which takes about half a minute. */
    public static KeycloakDistribution keycloak(Path root, Consumer<String> progress) {
        Path folder = folder(root, "keycloak");
        return alone(folder, () -> KeycloakDistribution.in(folder, keycloakZip(root), progress));
    }

    private static Path folder(Path root, String name) {
        return root.toAbsolutePath().normalize().resolve(".jangbu").resolve(name);
    }

    private interface Making<T> {
        T make() throws IOException;
    }

    /** Two processes may ask at once: one works, the other waits. */
    private static synchronized <T> T alone(Path folder, Making<T> making) {
        try {
            Files.createDirectories(folder.getParent());
            try (FileChannel channel =
                            FileChannel.open(
                                    folder.resolveSibling(folder.getFileName() + ".lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                return making.make();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + folder, e);
        }
    }

    /** The zip that Maven copied into this module's target folder. */
    private static Path keycloakZip(Path root) {
        Path target = root.resolve("modules/embedded/target/keycloak");
        try (DirectoryStream<Path> zips = Files.newDirectoryStream(target, "keycloak-*.zip")) {
            for (Path zip : zips) {
                return zip;
            }
        } catch (IOException e) {
            // No such folder: the same message.
        }
        throw new Trouble(
                "Keycloak's distribution is missing in %s: build modules/embedded first"
                        .formatted(target));
    }
}
