package kr.jangbu.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Passwords and keys of the embedded run: made at random once, kept in a file that only its owner
 * may read, so that encrypted data stays readable between runs. Not for production.
 */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final Path file;
    private final Properties values = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets in(Path file) {
        Secrets secrets = new Secrets(file);
        try {
            if (Files.exists(file)) {
                secrets.values.load(new StringReader(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return secrets;
    }

    /** The password of this name: 64 hexadecimal digits, the same at every start. */
    public String password(String name) {
        return value(name, random());
    }

    /** The key of this name: 32 bytes in base64, the same at every start. */
    public String key(String name) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return value(name, Base64.getEncoder().encodeToString(bytes));
    }

    /** The Ed25519 key of this name: PKCS #8 in base64, the same at every start. */
    public String signingKey(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return value(name, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private synchronized String value(String name, String fresh) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        values.setProperty(name, fresh);
        store();
        return fresh;
    }

    private void store() {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(next);
            Files.createFile(
                    next,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            StringWriter text = new StringWriter();
            values.store(text, "secrets of the embedded run");
            Files.writeString(next, text.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
