package kr.jangbu.ledger.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The tree's hash function: SHA-256, with a first byte that tells nodes from leaves.
 *
 * <p>Source: RFC 9162, section 2.1.1.
 */
public final class Hashes {
    static final int BYTES = 32;

    private static final byte NODE = 1;

    private Hashes() {}

    /** Of a tree without leaves. */
    public static byte[] ofNothing() {
        return sha256().digest();
    }

    public static byte[] leaf(String text) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** Hashes that are stored one after the other. */
    public static void split(byte[] joined, List<byte[]> into) {
        for (int at = 0; at < joined.length; at += BYTES) {
            into.add(Arrays.copyOfRange(joined, at, at + BYTES));
        }
    }

    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
