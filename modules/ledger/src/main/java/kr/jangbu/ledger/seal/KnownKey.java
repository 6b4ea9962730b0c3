package kr.jangbu.ledger.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A public key that signed roots, now or in former times.
 *
 * @param id the first 16 hexadecimal digits of the SHA-256 of its SubjectPublicKeyInfo, unless it
 *     was given a name
 */
public record KnownKey(String id, PublicKey key) {
    private static final int ID_BYTES = 8;

    static KnownKey of(PublicKey key, @Nullable String id) {
        byte[] digest = Hashes.sha256().digest(key.getEncoded());
        return new KnownKey(id == null ? Hashes.hex(Arrays.copyOf(digest, ID_BYTES)) : id, key);
    }

    /**
     * @param written SubjectPublicKeyInfo in base64, after {@code name:} where it had one
     * @throws IllegalArgumentException when it is no such key
     */
    public static KnownKey read(String written) {
        int colon = written.indexOf(':');
        String base64 = SealKey.withoutArmour(written.substring(colon + 1));
        try {
            PublicKey key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
            return of(key, colon < 0 ? null : written.substring(0, colon).strip());
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "jangbu.ledger.former-seal-keys holds something else than [name:]base64 of"
                            + " Ed25519 public keys",
                    e);
        }
    }

    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    public boolean verifies(byte[] text, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(text);
            return signature.verify(signed);
        } catch (SignatureException e) {
            return false; // not even shaped like one
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot check a signature", e);
        }
    }
}
