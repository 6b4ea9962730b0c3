package kr.jangbu.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The books written out for other programs, in the plain-text format of hledger. */
public interface Journal {
    /**
     * What to write. A journal from a time on begins with the balances that stood then.
     *
     * @param from recorded at or after; null: from the beginning
     * @param to recorded before; null: until now
     * @param unit null: every unit
     */
    record Excerpt(@Nullable Instant from, @Nullable Instant to, @Nullable Unit unit) {}

    /**
     * Writes UTF-8, row by row as it comes from the database, all as known at one moment; leaves
     * the stream open.
     *
     * @throws IOException when the stream takes no more
     */
    void write(Excerpt excerpt, OutputStream out) throws IOException;
}
