package kr.jangbu.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A font of printed papers. Nanum gives control characters the glyph of the blank; a PDF says of
 * each glyph which character it is, and would say U+0000 of every blank. So control characters have
 * no glyph here.
 *
 * <p>Source: OpenType 1.9.1, table {@code cmap}, format 4.
 */
final class PrintFont {
    private static final int TABLES_FROM = 12;
    private static final int TABLE_ENTRY = 16;
    private static final int ENCODING_ENTRY = 8;
    private static final int SEGMENTS_FORMAT = 4;
    private static final int FIRST_PRINTED = 0x20;

    private PrintFont() {}

    /**
     * @throws IllegalStateException when the font is not in the build
     */
    static InputStream open(String file) {
        try (InputStream font = PrintFont.class.getResourceAsStream("/print/" + file)) {
            if (font == null) {
                throw new IllegalStateException("the font " + file + " is not in the build");
            }
            byte[] bytes = font.readAllBytes();
            forgetControls(ByteBuffer.wrap(bytes));
            return new ByteArrayInputStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + file, e);
        }
    }

    private static void forgetControls(ByteBuffer font) {
        int cmap = table(font, "cmap");
        int encodings = Short.toUnsignedInt(font.getShort(cmap + 2));
        for (int i = 0; i < encodings; i++) {
            int encoding = cmap + font.getInt(cmap + 4 + ENCODING_ENTRY * i + 4);
            if (font.getShort(encoding) == SEGMENTS_FORMAT) {
                forgetControls(font, encoding);
            }
        }
    }

    /**
     * Segments name their last characters, then their first ones, deltas, and offsets of glyphs.
     */
    private static void forgetControls(ByteBuffer font, int encoding) {
        int width = Short.toUnsignedInt(font.getShort(encoding + 6));
        int firsts = encoding + 16 + width;
        for (int at = 0; at < width; at += 2) {
            int first = Short.toUnsignedInt(font.getShort(firsts + at));
            int last = Short.toUnsignedInt(font.getShort(encoding + 14 + at));
            int offsetAt = firsts + 2 * width + at;
            int offset = Short.toUnsignedInt(font.getShort(offsetAt));
            for (int c = first; offset != 0 && c <= last && c < FIRST_PRINTED; c++) {
                font.putShort(offsetAt + offset + 2 * (c - first), (short) 0);
            }
        }
    }

    private static int table(ByteBuffer font, String name) {
        int tables = Short.toUnsignedInt(font.getShort(4));
        for (int i = 0; i < tables; i++) {
            int entry = TABLES_FROM + TABLE_ENTRY * i;
            byte[] tag = new byte[4];
            font.get(entry, tag);
            if (new String(tag, StandardCharsets.US_ASCII).equals(name)) {
                return font.getInt(entry + 8);
            }
        }
        throw new IllegalStateException("the font has no table " + name);
    }
}
