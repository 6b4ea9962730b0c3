package kr.jangbu.ledger.verify;

import java.util.UUID;
import kr.jangbu.ledger.Verification.Difference;
import kr.jangbu.ledger.Verification.Place;
import kr.jangbu.ledger.core.Row;
import org.jspecify.annotations.Nullable;

/** Names the place of a difference. */
final class Differences {
    static final String NOTHING = "nothing";

    private Differences() {}

    static Difference ofTransfer(
            Place place, long seq, @Nullable UUID id, String expected, String found) {
        return new Difference(
                place,
                Row.commitNo(seq),
                (int) (seq % Row.PER_COMMIT),
                id,
                null,
                null,
                expected,
                found);
    }

    static Difference ofBalance(long commitNo, String accountId, String expected, String found) {
        return new Difference(
                Place.BALANCE, commitNo, null, null, accountId, null, expected, found);
    }

    static Difference ofAccount(String accountId, String expected, String found) {
        return new Difference(Place.ACCOUNT, null, null, null, accountId, null, expected, found);
    }

    static Difference ofOrder(long commitNo, String expected, String found) {
        return new Difference(Place.LOG_ORDER, commitNo, null, null, null, null, expected, found);
    }

    static Difference ofNode(int height, long position, String expected, String found) {
        String at = "height " + height + ", position " + position + ": ";
        return new Difference(
                Place.LOG_NODE, null, null, null, null, null, at + expected, at + found);
    }

    static Difference ofCheckpoint(long treeSize, String expected, String found) {
        return new Difference(Place.CHECKPOINT, null, null, null, null, treeSize, expected, found);
    }
}
