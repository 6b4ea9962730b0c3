package kr.jangbu.ledger.seal;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The key that signs roots: Ed25519 (RFC 8032). Its public half is a {@link KnownKey}. */
public final class SealKey {
    private final KnownKey known;
    private final PrivateKey secret;

    private SealKey(KnownKey known, PrivateKey secret) {
        this.known = known;
        this.secret = secret;
    }

    /**
     * @param written PKCS #8, as PEM or its base64 alone
     * @param id under which signatures name it; null: made from the public key
     * @throws IllegalArgumentException when it is no such key
     */
    public static SealKey read(String written, @Nullable String id) {
        try {
            byte[] der = Base64.getDecoder().decode(withoutArmour(written));
            PrivateKey secret =
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
            KnownKey known = KnownKey.of(publicHalf((EdECPrivateKey) secret), id);
            return new SealKey(known, secret);
        } catch (IllegalArgumentException | InvalidKeySpecException e) {
            throw new IllegalArgumentException(
                    "jangbu.ledger.seal-key must be an Ed25519 key in PKCS #8, PEM or base64"
                            + " (openssl genpkey -algorithm ed25519)",
                    e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    public KnownKey known() {
        return known;
    }

    byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign a root", e);
        }
    }

    static String withoutArmour(String written) {
        return written.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    }

    /** PKCS #8 need not carry the public key: the generator makes it from the same 32 bytes. */
    private static java.security.PublicKey publicHalf(EdECPrivateKey secret) {
        byte[] seed = secret.getBytes().orElseThrow();
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Repeating(seed));
            KeyPair pair = generator.generateKeyPair();
            return pair.getPublic();
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /** Not random at all: gives the bytes of a key that exists. */
    private static final class Repeating extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Repeating(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] into) {
            if (into.length != bytes.length) {
                throw new IllegalStateException("a key has " + bytes.length + " bytes");
            }
            System.arraycopy(bytes, 0, into, 0, bytes.length);
        }
    }
}
