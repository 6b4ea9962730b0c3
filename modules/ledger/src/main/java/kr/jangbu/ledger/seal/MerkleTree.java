package kr.jangbu.ledger.seal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs of a tree that only grows. Follows the definitions to the letter; complete
 * subtrees come from {@link Nodes}, so that a proof costs what its path is long.
 *
 * <p>Source: RFC 9162, sections 2.1.1 (head), 2.1.3.1 (inclusion) and 2.1.4.1 (consistency).
 */
final class MerkleTree {
    private final Nodes nodes;

    MerkleTree(Nodes nodes) {
        this.nodes = nodes;
    }

    byte[] root(long size) throws SQLException {
        return size == 0 ? Hashes.ofNothing() : head(0, size);
    }

    /** The hashes that lead from a leaf up to the root of the tree of this size, lowest first. */
    List<byte[]> inclusion(long index, long size) throws SQLException {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf %d in %d".formatted(index, size));
        }
        List<byte[]> path = new ArrayList<>();
        path(index, 0, size, path);
        return path;
    }

    private void path(long index, long from, long to, List<byte[]> path) throws SQLException {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(head(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(head(from, middle));
        }
    }

    /** The hashes that show that the tree of the older size is the beginning of the newer one. */
    List<byte[]> consistency(long older, long newer) throws SQLException {
        if (older < 1 || older > newer) {
            throw new IllegalArgumentException(
                    "a tree of %d is no beginning of one of %d".formatted(older, newer));
        }
        List<byte[]> proof = new ArrayList<>();
        if (older < newer) {
            subproof(older, 0, newer, true, proof);
        }
        return proof;
    }

    private void subproof(long older, long from, long to, boolean isKnown, List<byte[]> proof)
            throws SQLException {
        if (older == to) {
            if (!isKnown) {
                proof.add(head(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (older <= middle) {
            subproof(older, from, middle, isKnown, proof);
            proof.add(head(middle, to));
        } else {
            subproof(older, middle, to, false, proof);
            proof.add(head(from, middle));
        }
    }

    /** Ranges that the definition makes begin at a multiple of their size rounded up. */
    private byte[] head(long from, long to) throws SQLException {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            return nodes.complete(Long.numberOfTrailingZeros(size), from / size);
        }
        long middle = from + split(size);
        return Hashes.node(head(from, middle), head(middle, to));
    }

    /** The largest power of two below the size. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
