package kr.jangbu.office.documents;

import java.util.Arrays;

/** Looking for bytes among bytes. */
final class Bytes {
    private Bytes() {}

    static boolean startsWith(byte[] content, int... first) {
        if (content.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((content[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where it begins within the first {@code within} bytes, or −1. */
    static int indexOf(byte[] content, byte[] wanted, int within) {
        int last = Math.min(content.length, within) - wanted.length;
        for (int at = 0; at <= last; at++) {
            if (content[at] == wanted[0]
                    && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
