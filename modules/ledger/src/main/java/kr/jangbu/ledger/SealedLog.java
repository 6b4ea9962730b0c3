package kr.jangbu.ledger;

import java.util.Optional;
import java.util.UUID;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The log of all transfers under signed roots, for those who would rather check than believe. Reads
 * only: the ledger seals by itself.
 */
public interface SealedLog {
    /** Leads from a transfer to the newest signed root. */
    Inclusion proof(UUID transferId);

    /**
     * Newest first.
     *
     * @param limit 1 to {@value kr.jangbu.web.Page#MAX_LIMIT}
     * @param cursor where the page before ended; null: the first page
     */
    Page<Checkpoint> checkpoints(int limit, @Nullable String cursor);

    /**
     * Empty when there is no checkpoint of that size.
     *
     * @param with the size of the older tree, 1 to {@code treeSize}
     * @throws IllegalArgumentException when the older is not older
     */
    Optional<Consistency> consistency(long treeSize, long with);
}
