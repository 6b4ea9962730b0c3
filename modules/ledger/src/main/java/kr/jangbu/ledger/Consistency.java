package kr.jangbu.ledger;

import java.util.List;

/**
 * Shows that an older log is the beginning of a newer one: nothing in it was changed or left out.
 *
 * @param treeSize of the newer
 * @param with the size of the older
 * @param hashes hexadecimal, in the order of RFC 9162, section 2.1.4; empty for equal sizes
 */
public record Consistency(long treeSize, long with, List<String> hashes) {}
