package kr.jangbu.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets of the embedded run stay the same between runs and private to their owner. */
class SecretsTest {
    @TempDir Path folder;

    @Test
    void a_secret_is_made_once_and_only_its_owner_reads_it() throws Exception {
        Path file = folder.resolve("secrets.properties");
        String password = Secrets.in(file).password("DOOR");
        String key = Secrets.in(file).key("VAULT");
        String pen = Secrets.in(file).signingKey("PEN");

        Secrets later = Secrets.in(file);

        assertEquals(password, later.password("DOOR"));
        assertEquals(key, later.key("VAULT"));
        assertEquals(pen, later.signingKey("PEN"));
        assertNotEquals(password, later.password("OTHER_DOOR"));
        assertEquals(32, Base64.getDecoder().decode(key).length);
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
