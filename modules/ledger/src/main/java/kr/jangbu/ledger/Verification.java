package kr.jangbu.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What adding the books up again came to.
 *
 * @param asOf everything committed by then was looked at
 * @param sealedTransfers of them under the log's order
 * @param difference the first; null: there is none
 */
public record Verification(
        Instant asOf,
        long commits,
        long transfers,
        long balances,
        long accounts,
        long sealedTransfers,
        long checkpoints,
        @Nullable Difference difference) {

    /** Where something stands that does not follow from the rest. */
    public enum Place {
        /** A transfer is not as it was sealed, is missing, or was never recorded. */
        TRANSFER,
        /** What was sealed of a transfer is neither the transfer nor under the signed root. */
        LEAF,
        /** The row that says that an id was used. */
        TRANSFER_ID,
        /** What became of a pending transfer. */
        HOLD,
        /** A balance after a commit. */
        BALANCE,
        /** What stands on an account now, its unit, its limit. */
        ACCOUNT,
        /** What is filed under a subject. */
        SUBJECT,
        /** The commits that are filed under a code; the position says nothing. */
        CODE,
        /**
         * Commits follow one another in the log with a gap, twice, or against the horizon; or one
         * of before the horizon is not under a signed root.
         */
        LOG_ORDER,
        LOG_NODE,
        /** A root or its signature. */
        CHECKPOINT
    }

    /**
     * The first thing that is not as it follows from the rest, in the order of the books.
     *
     * @param commit its number, where it lies in one
     * @param position in the commit, of a transfer
     * @param treeSize of a checkpoint
     */
    public record Difference(
            Place place,
            @Nullable Long commit,
            @Nullable Integer position,
            @Nullable UUID transferId,
            @Nullable String accountId,
            @Nullable Long treeSize,
            String expected,
            String found) {}

    public boolean isClean() {
        return difference == null;
    }
}
