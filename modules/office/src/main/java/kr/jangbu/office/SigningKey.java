package kr.jangbu.office;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that signs what the house issues to be checked by anybody, certificates and letters:
 * Ed25519 (RFC 8032). Each paper keeps the public half, so that those signed before a change of
 * keys can still be checked.
 */
@Singleton
public class SigningKey {
    private static final int LINE_CHARS = 64;

    private final PrivateKey secret;
    private final PublicKey known;

    /**
     * @param written PKCS #8, as PEM or its base64 alone
     * @throws IllegalArgumentException when it is no such key
     */
    SigningKey(@ConfigProperty(name = "jangbu.certificates.signing-key") String written) {
        try {
            byte[] der =
                    Base64.getDecoder()
                            .decode(
                                    written.replaceAll("-----[A-Z ]+-----", "")
                                            .replaceAll("\\s", ""));
            secret =
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
            known = publicHalf(((EdECPrivateKey) secret).getBytes().orElseThrow());
        } catch (IllegalArgumentException | InvalidKeySpecException e) {
            throw new IllegalArgumentException(
                    "jangbu.certificates.signing-key must be an Ed25519 key in PKCS #8, PEM or"
                            + " base64 (openssl genpkey -algorithm ed25519)",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /** The signature over the text in UTF-8, base64. */
    public String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    /** The public half as PEM. */
    public String publicPem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(LINE_CHARS, new byte[] {'\n'})
                        .encodeToString(known.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** PKCS #8 need not carry the public key: the generator makes it from the same 32 bytes. */
    private static PublicKey publicHalf(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Repeating(seed));
        return generator.generateKeyPair().getPublic();
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
