package kr.jangbu.selection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a firm writes in an application. Whether that is enough, the terms of the call say.
 *
 * @param fields codes of the fields of expertise that a review of it needs
 * @param answers question code → what the firm wrote
 * @param declarations declaration code → what the firm swears; unanswered ones are not in it
 */
public record ApplicationContent(
        List<String> fields,
        Map<String, String> answers,
        Map<String, Boolean> declarations,
        List<Attachment> documents) {

    /** Nothing written yet. */
    public static final ApplicationContent EMPTY =
            new ApplicationContent(List.of(), Map.of(), Map.of(), List.of());

    /**
     * A filed document.
     *
     * @param code which of the call's documents it is
     * @param sha256 of its bytes, 64 hexadecimal digits, as it was filed
     */
    public record Attachment(String code, UUID documentId, String sha256) {}

    /**
     * SHA-256 over this content in its one written form, and through the documents' digests over
     * these; 64 hexadecimal digits.
     */
    public String digest() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(Kept.write(this).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
