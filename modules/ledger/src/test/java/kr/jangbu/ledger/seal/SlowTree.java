package kr.jangbu.ledger.seal;

import java.util.Arrays;
import java.util.List;

/** RFC 9162 read aloud: the head by its definition, proofs checked by their algorithms. */
final class SlowTree {
    private SlowTree() {}

    /** Section 2.1.1. */
    static byte[] head(List<byte[]> leaves) {
        int size = leaves.size();
        if (size == 0) {
            return Hashes.sha256().digest();
        }
        if (size == 1) {
            return leaves.getFirst();
        }
        int k = 1;
        while (2 * k < size) {
            k = 2 * k;
        }
        return Hashes.node(head(leaves.subList(0, k)), head(leaves.subList(k, size)));
    }

    /** Section 2.1.3.2. */
    static boolean isIncluded(byte[] leaf, long index, long size, List<byte[]> proof, byte[] root) {
        long fn = index;
        long sn = size - 1;
        byte[] r = leaf;
        for (byte[] p : proof) {
            if (sn == 0) {
                return false;
            }
            if (fn % 2 == 1 || fn == sn) {
                r = Hashes.node(p, r);
                while (fn % 2 == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = Hashes.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(r, root);
    }

    /** Section 2.1.4.2, for sizes of 1 or more that differ. */
    static boolean isConsistent(
            long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> proof) {
        List<byte[]> path = new java.util.ArrayList<>(proof);
        if (Long.bitCount(first) == 1) {
            path.addFirst(firstRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        long fn = first - 1;
        long sn = second - 1;
        while (fn % 2 == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = path.getFirst();
        byte[] sr = path.getFirst();
        for (byte[] c : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if (fn % 2 == 1 || fn == sn) {
                fr = Hashes.node(c, fr);
                sr = Hashes.node(c, sr);
                while (fn % 2 == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Hashes.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, firstRoot) && Arrays.equals(sr, secondRoot);
    }
}
