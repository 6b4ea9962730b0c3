package kr.jangbu.ledger.journal;

import java.nio.charset.StandardCharsets;

/**
 * Our texts as hledger takes them for names: letters and digits of any script, {@code - _ . /}, and
 * a colon between two of these stand for themselves; any other character stands as its UTF-8 bytes,
 * each {@code %XX}. Decoding percent signs gives the text back, so no two texts share a name.
 *
 * <p>An account {@code held}, or under it, is written {@code %68eld}: the names below {@code held:}
 * are those of what is held.
 */
final class Names {
    private static final String HELD = "held";

    private Names() {}

    /** Of an account: where posted amounts stand. */
    static String account(String id) {
        boolean isTaken = id.equals(HELD) || id.startsWith(HELD + ":");
        return isTaken ? "%68" + text(id.substring(1)) : text(id);
    }

    /** Of what is held on an account. */
    static String held(String id) {
        return HELD + ":" + account(id);
    }

    static String text(String text) {
        StringBuilder name = new StringBuilder(text.length());
        boolean isInside = false;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean isLast = i == text.length();
            if (isPlain(c)) {
                name.appendCodePoint(c);
            } else if (c == ':' && isInside && !isLast && text.charAt(i) != ':') {
                name.append(':');
            } else {
                escape(c, name);
            }
            isInside = c != ':';
        }
        return name.toString();
    }

    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || "-_./".indexOf(c) >= 0;
    }

    private static void escape(int c, StringBuilder name) {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            name.append("%%%02X".formatted(b));
        }
    }
}
