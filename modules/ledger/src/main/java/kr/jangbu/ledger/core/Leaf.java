package kr.jangbu.ledger.core;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import kr.jangbu.ledger.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as a leaf of the sealed log: the text that says all about it, and that text's hash.
 * The text must never change for a transfer that was recorded; a new form takes a new first line.
 *
 * <p>UTF-8, a line {@code name=value} per property, each ended by a line feed, always all of them
 * in this order; a value that is not there is empty. In account ids, code and subject, {@code \}
 * stands as {@code \\} and a line feed as {@code \n}. Times are UTC to the microsecond. The hash is
 * SHA-256 of a zero byte and the text (RFC 9162, section 2.1.1).
 *
 * <p>Runs for every posted transfer: one instance serves a batch and writes into one buffer. Not
 * for several threads.
 */
public final class Leaf {
    public static final int HASH_BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte[] FORM = ascii("jangbu-transfer/1");
    private static final byte[] ID = line("id");
    private static final byte[] KIND = line("kind");
    private static final byte[] DEBIT = line("debit");
    private static final byte[] CREDIT = line("credit");
    private static final byte[] UNIT = line("unit");
    private static final byte[] AMOUNT = line("amount");
    private static final byte[] PENDING_ID = line("pending-id");
    private static final byte[] TIMEOUT = line("timeout-seconds");
    private static final byte[] FLAGS = line("flags");
    private static final byte[] CODE = line("code");
    private static final byte[] SUBJECT = line("subject");
    private static final byte[] EFFECTIVE_ON = line("effective-on");
    private static final byte[] RECORDED_AT = line("recorded-at");
    private static final byte[] DUE_AT = line("due-at");
    private static final byte[] COMMIT = line("commit");
    private static final byte[] POSITION = line("position");
    private static final byte[] HEX = ascii("0123456789abcdef");
    private static final long SECONDS_PER_DAY = 86_400;

    private final MessageDigest sha256 = sha256();
    private byte[] text = new byte[1_024];
    private int size;

    /** The hashes of a batch's new transfers, in the order of their places. */
    public static byte[] hashes(Book book) {
        Leaf leaf = new Leaf();
        byte[] hashes = new byte[book.rows().size() * HASH_BYTES];
        int at = 0;
        for (Row row : book.rows()) {
            AccountState debit = book.account(row.debitNo());
            leaf.write(row, debit.id(), book.account(row.creditNo()).id(), debit.unit());
            leaf.digest(hashes, at);
            at += HASH_BYTES;
        }
        return hashes;
    }

    public byte[] hash(Row row, String debitId, String creditId, Unit unit) {
        write(row, debitId, creditId, unit);
        byte[] hash = new byte[HASH_BYTES];
        digest(hash, 0);
        return hash;
    }

    public String text(Row row, String debitId, String creditId, Unit unit) {
        write(row, debitId, creditId, unit);
        return new String(text, 0, size, StandardCharsets.UTF_8);
    }

    private void digest(byte[] into, int at) {
        try {
            sha256.update(LEAF);
            sha256.update(text, 0, size);
            sha256.digest(into, at, HASH_BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("a hash has " + HASH_BYTES + " bytes", e);
        }
    }

    private void write(Row row, String debitId, String creditId, Unit unit) {
        size = 0;
        put(FORM);
        put(ID);
        put(row.id());
        put(KIND);
        put(row.kind().name());
        put(DEBIT);
        put(debitId);
        put(CREDIT);
        put(creditId);
        put(UNIT);
        put(unit.name());
        put(AMOUNT);
        put(row.amount());
        put(PENDING_ID);
        put(row.pendingId());
        put(TIMEOUT);
        put(row.timeoutSeconds());
        put(FLAGS);
        put(row.flags());
        put(CODE);
        put(row.code());
        put(SUBJECT);
        put(row.subject());
        put(EFFECTIVE_ON);
        put(row.effectiveOn());
        put(RECORDED_AT);
        put(row.recordedAt());
        put(DUE_AT);
        put(row.dueAt());
        put(COMMIT);
        put(Row.commitNo(row.seq()));
        put(POSITION);
        put(row.seq() % Row.PER_COMMIT);
        put('\n');
    }

    private void put(Flags flags) {
        int before = size;
        flag(flags.linked(), "LINKED", before);
        flag(flags.balancing().debit(), "BALANCING_DEBIT", before);
        flag(flags.balancing().credit(), "BALANCING_CREDIT", before);
        flag(flags.closing().debit(), "CLOSING_DEBIT", before);
        flag(flags.closing().credit(), "CLOSING_CREDIT", before);
        flag(flags.datedByUs(), "DATED_BY_LEDGER", before);
        flag(!flags.areKnown(), "UNKNOWN", before);
    }

    private void flag(boolean set, String name, int start) {
        if (set) {
            if (size > start) {
                put(',');
            }
            put(name);
        }
    }

    private void put(@Nullable UUID id) {
        if (id == null) {
            return;
        }
        long high = id.getMostSignificantBits();
        hex(high >>> 32, 8);
        put('-');
        hex(high >>> 16, 4);
        put('-');
        hex(high, 4);
        put('-');
        hex(id.getLeastSignificantBits() >>> 48, 4);
        put('-');
        hex(id.getLeastSignificantBits(), 12);
    }

    private void hex(long value, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            put(HEX[(int) (value >>> shift) & 0xF]);
        }
    }

    private void put(@Nullable Instant time) {
        if (time == null) {
            return;
        }
        long day = Math.floorDiv(time.getEpochSecond(), SECONDS_PER_DAY);
        int second = (int) Math.floorMod(time.getEpochSecond(), SECONDS_PER_DAY);
        put(LocalDate.ofEpochDay(day));
        put('T');
        digits(second / 3_600, 2);
        put(':');
        digits(second / 60 % 60, 2);
        put(':');
        digits(second % 60, 2);
        put('.');
        digits(time.getNano() / 1_000, 6);
        put('Z');
    }

    private void put(LocalDate date) {
        digits(date.getYear(), 4);
        put('-');
        digits(date.getMonthValue(), 2);
        put('-');
        digits(date.getDayOfMonth(), 2);
    }

    private void put(long number) {
        int count = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            count++;
        }
        digits(number, count);
    }

    private void digits(long number, int count) {
        room(count);
        long rest = number;
        for (int i = size + count - 1; i >= size; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += count;
    }

    /** In UTF-8 the two bytes that are escaped occur in no other character. */
    private void put(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        room(2 * bytes.length);
        for (byte b : bytes) {
            if (b == '\\' || b == '\n') {
                text[size++] = '\\';
                text[size++] = (byte) (b == '\n' ? 'n' : b);
            } else {
                text[size++] = b;
            }
        }
    }

    private void put(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, text, size, bytes.length);
        size += bytes.length;
    }

    private void put(char c) {
        put((byte) c);
    }

    private void put(byte b) {
        room(1);
        text[size++] = b;
    }

    private void room(int bytes) {
        if (size + bytes > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, size + bytes));
        }
    }

    private static byte[] line(String name) {
        return ascii("\n" + name + "=");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
