package kr.jangbu.office.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an archive says it holds, read from its directory alone: nothing is unpacked, so nothing can
 * burst. Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 *
 * @param firstStored the first file's content where it is kept as it is and short; else null
 */
record ZipNames(Set<String> names, @Nullable String firstStored) {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;
    private static final int LOCAL_BYTES = 30;
    private static final int MAX_COMMENT = 0xffff;
    private static final int MAX_ENTRIES = 10_000;
    private static final int MAX_FIRST = 100;

    /** Null when it is no archive that we can read. */
    static @Nullable ZipNames of(byte[] content) {
        ByteBuffer zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        try {
            int end = end(zip);
            return end < 0 ? null : read(zip, end);
        } catch (IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static int end(ByteBuffer zip) {
        int last = zip.capacity() - END_BYTES;
        for (int at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
            if (zip.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        return -1;
    }

    private static @Nullable ZipNames read(ByteBuffer zip, int end) {
        int count = unsigned(zip, end + 10);
        int at = zip.getInt(end + 16);
        if (count > MAX_ENTRIES) {
            return null;
        }
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            if (zip.getInt(at) != ENTRY_SIGNATURE) {
                return null;
            }
            int length = unsigned(zip, at + 28);
            names.add(text(zip, at + ENTRY_BYTES, length));
            at += ENTRY_BYTES + length + unsigned(zip, at + 30) + unsigned(zip, at + 32);
        }
        return new ZipNames(names, firstStored(zip));
    }

    private static @Nullable String firstStored(ByteBuffer zip) {
        boolean asItIs = unsigned(zip, 8) == 0;
        int size = zip.getInt(18);
        if (!asItIs || size < 0 || size > MAX_FIRST) {
            return null;
        }
        return text(zip, LOCAL_BYTES + unsigned(zip, 26) + unsigned(zip, 28), size);
    }

    private static int unsigned(ByteBuffer zip, int at) {
        return zip.getShort(at) & 0xffff;
    }

    private static String text(ByteBuffer zip, int at, int length) {
        byte[] bytes = new byte[length];
        zip.get(at, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
