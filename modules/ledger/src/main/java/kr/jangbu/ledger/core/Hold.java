package kr.jangbu.ledger.core;

import java.time.Instant;
import kr.jangbu.ledger.HoldState;
import org.jspecify.annotations.Nullable;

/** A pending transfer and what became of it: the only thing about a transfer that changes. */
public final class Hold {
    private final Row row;
    private HoldState state;
    private @Nullable Row resolution;

    public Hold(Row row, HoldState state) {
        this.row = row;
        this.state = state;
    }

    public Row row() {
        return row;
    }

    public HoldState state() {
        return state;
    }

    /** The transfer of this batch that ended it, if one did. */
    public @Nullable Row resolution() {
        return resolution;
    }

    boolean dueBy(Instant instant) {
        Instant due = row.dueAt();
        return due != null && !due.isAfter(instant);
    }

    void resolve(HoldState how, Row by) {
        if (state != HoldState.PENDING) {
            throw new IllegalStateException("hold " + row.seq() + " has ended before");
        }
        state = how;
        resolution = by;
    }

    void reopen() {
        state = HoldState.PENDING;
        resolution = null;
    }
}
