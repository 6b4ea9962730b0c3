package kr.jangbu.ledger.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Verification.Difference;
import kr.jangbu.ledger.Verification.Place;
import kr.jangbu.ledger.core.Flags;
import kr.jangbu.ledger.core.Row;
import kr.jangbu.ledger.store.Rows;
import kr.jangbu.ledger.store.Transfers;
import org.jspecify.annotations.Nullable;

/**
 * A transfer with what is written elsewhere about it.
 *
 * @param idSeq where its id is said to stand
 * @param hold its row among the holds
 * @param resolves the hold that the transfer by which its own hold is said to have ended does end
 * @param ended the row of the hold that it ends itself, with the amount and flags of that transfer
 */
record Recorded(
        Row row,
        @Nullable Long idSeq,
        @Nullable Hold hold,
        @Nullable Long resolves,
        @Nullable Hold ended,
        long heldAmount,
        Flags heldFlags) {
    static final String ALL =
            """
            select t.*, i.seq as id_seq,
                p.seq as hold_seq, p.state as hold_state, p.amount as hold_amount, p.debit_no as hold_debit,
                p.credit_no as hold_credit, p.flags as hold_flags, p.expires_at as hold_expires,
                p.resolved_seq as hold_resolved, p.resolved_at as hold_resolved_at, r.pending_seq as resolves,
                e.seq as ended_seq, e.state as ended_state, e.amount as ended_amount, e.debit_no as ended_debit,
                e.credit_no as ended_credit, e.flags as ended_flags, e.expires_at as ended_expires,
                e.resolved_seq as ended_resolved, e.resolved_at as ended_resolved_at,
                h.amount as held_amount, h.flags as held_flags
            from ledger.transfer t
            left join ledger.transfer_id i on i.id = t.id
            left join ledger.pending p on p.seq = t.seq
            left join lateral (select pending_seq from ledger.transfer where seq = p.resolved_seq limit 1) r on true
            left join ledger.pending e on e.seq = t.pending_seq
            left join lateral (select amount, flags from ledger.transfer where seq = t.pending_seq limit 1) h on true
            order by t.seq
            """;

    private static final int OPEN = 0;

    /** A row of {@code ledger.pending}; states: 0 open, 1 posted, 2 voided, 3 expired. */
    private record Hold(
            int state,
            long amount,
            long debitNo,
            long creditNo,
            int flags,
            @Nullable Instant expiresAt,
            @Nullable Long resolvedSeq,
            @Nullable Instant resolvedAt) {
        static @Nullable Hold read(ResultSet row, String name) throws SQLException {
            if (Rows.numberOrNull(row, name + "_seq") == null) {
                return null;
            }
            return new Hold(
                    row.getInt(name + "_state"),
                    row.getLong(name + "_amount"),
                    row.getLong(name + "_debit"),
                    row.getLong(name + "_credit"),
                    row.getInt(name + "_flags"),
                    Rows.instantOrNull(row, name + "_expires"),
                    Rows.numberOrNull(row, name + "_resolved"),
                    Rows.instantOrNull(row, name + "_resolved_at"));
        }

        /** As it must be while it is open. */
        static Hold of(Row row) {
            return new Hold(
                    OPEN,
                    row.amount(),
                    row.debitNo(),
                    row.creditNo(),
                    row.flags().bits(),
                    row.dueAt(),
                    null,
                    null);
        }

        Hold resolvedAs(int how, @Nullable Long by, @Nullable Instant at) {
            return new Hold(how, amount, debitNo, creditNo, flags, expiresAt, by, at);
        }
    }

    static Recorded read(ResultSet row) throws SQLException {
        return new Recorded(
                Transfers.row(row),
                Rows.numberOrNull(row, "id_seq"),
                Hold.read(row, "hold"),
                Rows.numberOrNull(row, "resolves"),
                Hold.read(row, "ended"),
                row.getLong("held_amount"),
                new Flags(row.getInt("held_flags")));
    }

    long commitNo() {
        return Row.commitNo(row.seq());
    }

    int position() {
        return (int) (row.seq() % Row.PER_COMMIT);
    }

    /** Between the transfer and what is written elsewhere about it. */
    @Nullable Difference difference() {
        if (!Objects.equals(idSeq, row.seq())) {
            return different(Place.TRANSFER_ID, row.id(), "place " + row.seq(), "place " + idSeq);
        }
        Difference own = ownHold();
        return own == null ? endedHold() : own;
    }

    private @Nullable Difference ownHold() {
        if (row.kind() != Kind.PENDING) {
            return hold == null ? null : different(Place.HOLD, row.id(), "nothing", "" + hold);
        }
        Hold open = Hold.of(row);
        if (hold == null) {
            return different(Place.HOLD, row.id(), "" + open, "nothing");
        }
        // Said to have ended: by a transfer that says so itself, and is looked at in its turn.
        boolean hasEnded = hold.state() != OPEN && Objects.equals(resolves, row.seq());
        Hold right =
                hasEnded
                        ? open.resolvedAs(hold.state(), hold.resolvedSeq(), hold.resolvedAt())
                        : open;
        return hold.equals(right) ? null : different(Place.HOLD, row.id(), "" + right, "" + hold);
    }

    private @Nullable Difference endedHold() {
        if (row.pendingId() == null) {
            return null;
        }
        int how =
                switch (row.kind()) {
                    case POST_PENDING -> 1;
                    case VOID_PENDING -> 2;
                    case EXPIRY -> 3;
                    case POSTED, PENDING -> OPEN;
                };
        Hold right = ended == null ? null : ended.resolvedAs(how, row.seq(), row.recordedAt());
        if (right != null && right.equals(ended)) {
            return null;
        }
        return Differences.ofTransfer(
                Place.HOLD,
                row.pendingSeq() == null ? row.seq() : row.pendingSeq(),
                row.pendingId(),
                right == null ? "a hold" : "" + right,
                "" + ended);
    }

    private Difference different(Place place, UUID id, String expected, String found) {
        return Differences.ofTransfer(place, row.seq(), id, expected, found);
    }
}
