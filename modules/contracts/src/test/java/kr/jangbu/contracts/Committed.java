package kr.jangbu.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Generated files that are committed: a stale one fails, {@code -Djangbu.regenerate=true} writes.
 */
final class Committed {
    static final boolean REGENERATE = Boolean.getBoolean("jangbu.regenerate");

    private Committed() {}

    static void check(Path file, String expected) throws IOException {
        if (REGENERATE) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, expected);
            return;
        }
        assertTrue(
                Files.exists(file), () -> file + " is missing; run with -Djangbu.regenerate=true");
        assertEquals(
                expected,
                Files.readString(file),
                () -> file + " is stale; run with -Djangbu.regenerate=true");
    }
}
