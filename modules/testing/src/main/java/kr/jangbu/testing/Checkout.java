package kr.jangbu.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the whole source tree begins: what the build says, else the folder with {@code .mvn}. */
public final class Checkout {
    private Checkout() {}

    public static Path root() {
        String told = System.getProperty("jangbu.root");
        if (told != null) {
            return Path.of(told).toAbsolutePath().normalize();
        }
        Path start = Path.of("").toAbsolutePath();
        for (@Nullable Path at = start; at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(".mvn"))) {
                return at;
            }
        }
        throw new IllegalStateException("no checkout around " + start + ": set jangbu.root");
    }
}
