package kr.jangbu.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import kr.jangbu.web.problem.Dates;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page begins: the sort key of the last row seen, written so that clients take it
 * for what it is, an opaque text. Not a secret and not a right: the query behind it still checks
 * who asks.
 */
public final class Cursor {
    private static final String SEPARATOR = "\u001f";
    private static final int CHECK_BYTES = 4;
    private static final int MAX_LENGTH = 1_000;

    private final List<String> parts;

    private Cursor(List<String> parts) {
        this.parts = parts;
    }

    /** Writes the parts of a sort key, e.g. {@code Cursor.of(loan.appliedAt(), loan.id())}. */
    public static String of(Object... sortKey) {
        byte[] text =
                Arrays.stream(sortKey)
                        .map(String::valueOf)
                        .collect(Collectors.joining(SEPARATOR))
                        .getBytes(StandardCharsets.UTF_8);
        ByteBuffer checked = ByteBuffer.allocate(CHECK_BYTES + text.length);
        checked.putInt(check(text)).put(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(checked.array());
    }

    /**
     * Reads what {@link #of} wrote; null stays null, which means the first page.
     *
     * @param parts how many parts the sort key has
     * @throws Problem 400 for anything else
     */
    public static @Nullable Cursor read(@Nullable String written, int parts) {
        if (written == null) {
            return null;
        }
        Cursor cursor = new Cursor(decode(written));
        if (cursor.parts.size() != parts) {
            throw garbage();
        }
        return cursor;
    }

    public String text(int index) {
        return parts.get(index);
    }

    public long number(int index) {
        return convert(index, Long::parseLong);
    }

    public UUID id(int index) {
        return convert(index, UUID::fromString);
    }

    public Instant instant(int index) {
        return convert(index, Dates::time);
    }

    private <T> T convert(int index, Function<String, T> reader) {
        try {
            return reader.apply(parts.get(index));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw garbage();
        }
    }

    private static List<String> decode(String written) {
        if (written.length() > MAX_LENGTH) {
            throw garbage();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(written);
            if (bytes.length < CHECK_BYTES) {
                throw garbage();
            }
            byte[] text = Arrays.copyOfRange(bytes, CHECK_BYTES, bytes.length);
            if (ByteBuffer.wrap(bytes).getInt() != check(text)) {
                throw garbage();
            }
            String decoded =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
            if (decoded.indexOf('\0') >= 0) {
                throw garbage();
            }
            return List.of(decoded.split(SEPARATOR, -1));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw garbage();
        }
    }

    private static int check(byte[] text) {
        CRC32 crc = new CRC32();
        crc.update(text);
        return (int) crc.getValue();
    }

    private static Problem garbage() {
        return Problem.invalid("cursor", "must be a nextCursor of this list, unchanged");
    }
}
