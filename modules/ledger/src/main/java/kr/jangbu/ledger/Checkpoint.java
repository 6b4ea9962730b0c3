package kr.jangbu.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signed root of the sealed log. Who keeps one can hold us to it: every later log must be
 * consistent with it.
 *
 * @param treeSize how many transfers it covers
 * @param root of the tree over them (RFC 9162), hexadecimal
 * @param horizon no transfer that was recorded by then is missing from the tree
 * @param text what is signed, to the byte
 * @param signature Ed25519 over the text, base64
 * @param publicKey PEM; null when this service does not know the key any more
 */
public record Checkpoint(
        long treeSize,
        String root,
        Instant horizon,
        Instant sealedAt,
        String text,
        String signature,
        String keyId,
        @Nullable String publicKey) {}
