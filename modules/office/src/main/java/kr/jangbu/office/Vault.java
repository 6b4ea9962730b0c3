package kr.jangbu.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals what must not lie about in the clear, such as account numbers: AES-256 in GCM mode (NIST SP
 * 800-38D) with a fresh nonce each time. The key comes from {@code jangbu.vault-key}, base64 of 32
 * bytes.
 */
@ApplicationScoped
public class Vault {
    private static final String PREFIX = "v1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Vault(@ConfigProperty(name = "jangbu.vault-key") String base64Key) {
        byte[] bytes = Base64.getDecoder().decode(base64Key);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "jangbu.vault-key holds %d bytes; it must be base64 of %d"
                            .formatted(bytes.length, KEY_BYTES));
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    public String seal(String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(StandardCharsets.UTF_8));
        byte[] both =
                ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        return PREFIX + Base64.getEncoder().encodeToString(both);
    }

    /**
     * Opens what {@link #seal} closed.
     *
     * @throws IllegalStateException when it was altered or sealed with another key
     */
    public String open(String sealed) {
        if (!sealed.startsWith(PREFIX)) {
            throw new IllegalStateException("not sealed by this vault");
        }
        ByteBuffer both =
                ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(PREFIX.length())));
        byte[] nonce = new byte[NONCE_BYTES];
        both.get(nonce);
        byte[] body = new byte[both.remaining()];
        both.get(body);
        return new String(run(Cipher.DECRYPT_MODE, nonce, body), StandardCharsets.UTF_8);
    }

    /** {@code ****5678}: what a screen or a log may show of an account number. */
    public static String masked(String plain) {
        int shown = Math.min(4, plain.length() / 2);
        return "*".repeat(plain.length() - shown) + plain.substring(plain.length() - shown);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the vault cannot open or seal this", e);
        }
    }
}
