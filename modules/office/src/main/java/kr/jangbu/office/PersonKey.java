package kr.jangbu.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kr.jangbu.foundation.BusinessRegistrationNumber;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * By what key the same firm or natural person is known across modules, without the data travelling:
 * {@code brn:1234567891} for a firm, {@code person:…} for a person.
 *
 * <p>A person's key is HMAC-SHA-256 (RFC 2104), cut to 128 bits, of name and birth date under a key
 * derived from the vault's. Two people of one name born on one day share it: a match is a reason to
 * look, never proof.
 */
@ApplicationScoped
public class PersonKey {
    private static final String HMAC = "HmacSHA256";
    private static final int KEPT_BYTES = 16;

    private final SecretKeySpec key;

    PersonKey(@ConfigProperty(name = "jangbu.vault-key") String base64Key) {
        byte[] vaultKey = Base64.getDecoder().decode(base64Key);
        // The vault's own key is for sealing alone.
        byte[] own = hmac(new SecretKeySpec(vaultKey, HMAC), "jangbu person key v1");
        key = new SecretKeySpec(own, HMAC);
    }

    /**
     * A natural person's key: the same however the name is spaced, cased or composed in Unicode.
     */
    public String of(String name, LocalDate birthDate) {
        String normal =
                Normalizer.normalize(name, Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\p{Z}\\p{P}]+", "")
                        .toUpperCase(Locale.ROOT);
        byte[] all = hmac(key, normal + "\n" + birthDate);
        return "person:" + HexFormat.of().formatHex(Arrays.copyOf(all, KEPT_BYTES));
    }

    /** A firm's key, by its business registration number. */
    public static String firm(BusinessRegistrationNumber number) {
        return "brn:" + number.digits();
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
