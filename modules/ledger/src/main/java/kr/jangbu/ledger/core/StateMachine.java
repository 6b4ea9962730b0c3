package kr.jangbu.ledger.core;

import static kr.jangbu.ledger.Result.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.ledger.Transfer;

/**
 * Applies transfers to a {@link Book} in their order, with TigerBeetle's rules and precedence of
 * results. Holds that are due must have been expired before (see {@link #expire}).
 *
 * <p>Source: TigerBeetle, src/state_machine.zig and docs/reference/requests/create_transfers.md.
 */
public final class StateMachine {
    private static final int NO_CHAIN = -1;

    private final Book book;
    private final Now now;

    /**
     * @param recordedAt later than anything recorded on the accounts before
     * @param businessDate from which a transfer counts that names no date
     */
    public StateMachine(Book book, Instant recordedAt, LocalDate businessDate) {
        this.book = book;
        this.now = new Now(recordedAt, businessDate);
    }

    public List<Outcome> apply(List<Transfer> transfers) {
        List<Outcome> outcomes = new ArrayList<>(transfers.size());
        int chainStart = NO_CHAIN;
        int rowsBefore = 0;
        boolean broken = false;
        for (Transfer transfer : transfers) {
            int index = outcomes.size();
            boolean open = transfer.linked() && index == transfers.size() - 1;
            if (transfer.linked() && chainStart == NO_CHAIN) {
                chainStart = index;
                rowsBefore = book.rows().size();
            }
            Outcome outcome = open ? refused(transfer, LINKED_EVENT_CHAIN_OPEN) : null;
            if (outcome == null) {
                outcome = broken ? refused(transfer, LINKED_EVENT_FAILED) : applyOne(transfer);
            }
            if (outcome.result() != CREATED && chainStart != NO_CHAIN && !broken) {
                broken = true;
                book.undoTo(rowsBefore);
                for (int i = chainStart; i < index; i++) {
                    outcomes.set(i, Outcome.refused(outcomes.get(i).id(), LINKED_EVENT_FAILED));
                }
            }
            if (outcome.result().retiresId()) {
                book.retire(transfer.id(), outcome.result());
            }
            outcomes.add(outcome);
            if (!transfer.linked()) {
                chainStart = NO_CHAIN;
                broken = false;
            }
        }
        return outcomes;
    }

    /**
     * Gives a hold back whose time is over.
     *
     * @param id of the transfer that says so
     */
    public void expire(Hold hold, UUID id) {
        Row held = hold.row();
        Instant due = held.dueAt();
        if (due == null || due.isAfter(now.recordedAt())) {
            throw new IllegalStateException("hold " + held.seq() + " is not due");
        }
        book.record(
                new Row(
                        book.nextSeq(),
                        id,
                        Kind.EXPIRY,
                        held.debitNo(),
                        held.creditNo(),
                        held.amount(),
                        held.id(),
                        held.seq(),
                        0,
                        Flags.NONE,
                        held.code(),
                        held.subject(),
                        held.endEffectiveOn(),
                        now.recordedAt(),
                        due));
    }

    private Outcome applyOne(Transfer t) {
        Prior prior = book.prior(t.id());
        if (prior != null) {
            return new Repeat(book, t).compare(prior);
        }
        return switch (t.kind()) {
            case POSTED, PENDING -> new Move(book, now, t).apply();
            case POST_PENDING, VOID_PENDING -> new Resolution(book, now, t).apply();
            case EXPIRY -> throw new IllegalArgumentException("only the ledger writes expiries");
        };
    }

    private static Outcome refused(Transfer t, Result result) {
        return Outcome.refused(t.id(), result);
    }
}
