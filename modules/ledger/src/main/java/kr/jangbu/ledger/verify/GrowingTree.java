package kr.jangbu.ledger.verify;

import java.sql.SQLException;
import java.util.NavigableMap;
import java.util.TreeMap;
import kr.jangbu.ledger.seal.Hashes;

/**
 * A tree that takes one leaf after the other and keeps only the heads of its complete subtrees: one
 * per height. Independent of the tree that proofs are read from.
 */
final class GrowingTree {
    private final NavigableMap<Integer, byte[]> heads = new TreeMap<>();
    private long size;

    interface OnComplete {
        void complete(int height, long position, byte[] hash) throws SQLException;
    }

    void add(byte[] leaf, OnComplete onComplete) throws SQLException {
        byte[] hash = leaf;
        int height = 0;
        for (byte[] left = heads.remove(0); left != null; left = heads.remove(height)) {
            hash = Hashes.node(left, hash);
            height++;
            onComplete.complete(height, size >> height, hash);
        }
        heads.put(height, hash);
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        byte[] root = null;
        for (byte[] head : heads.values()) { // the lowest is the rightmost
            root = root == null ? head : Hashes.node(head, root);
        }
        return root == null ? Hashes.ofNothing() : root;
    }
}
