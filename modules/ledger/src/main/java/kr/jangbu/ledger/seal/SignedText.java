package kr.jangbu.ledger.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * What is signed of a root: four lines, each ended by a line feed. Origin, number of leaves, root
 * in base64, and the instant up to which nothing more will turn up.
 *
 * <p>Source: C2SP tlog-checkpoint, whose first three lines these are.
 */
public record SignedText(long treeSize, String rootBase64, Instant horizon) {
    private static final String ORIGIN = "jangbu/ledger";

    public static SignedText of(long treeSize, byte[] root, Instant horizon) {
        return new SignedText(treeSize, Base64.getEncoder().encodeToString(root), horizon);
    }

    public String text() {
        return String.join("\n", ORIGIN, Long.toString(treeSize), rootBase64, horizon + "\n");
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
