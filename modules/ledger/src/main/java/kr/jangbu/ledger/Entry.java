package kr.jangbu.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as it stands in the books, for good.
 *
 * @param amount what was moved, held or given back
 * @param pendingId the pending transfer that this one posts, voids or expires
 * @param subject null when the transfer had none
 * @param effectiveOn the date from which it counts
 * @param recordedAt when the ledger learnt of it
 * @param dueAt of a pending transfer: when its hold ends by itself; of an expiry: when it ended
 * @param holdState of a pending transfer: what became of it; else null
 */
public record Entry(
        UUID id,
        Kind kind,
        String debitAccountId,
        String creditAccountId,
        long amount,
        @Nullable UUID pendingId,
        String code,
        @Nullable String subject,
        LocalDate effectiveOn,
        Instant recordedAt,
        int timeoutSeconds,
        boolean linked,
        Side balancing,
        Side closing,
        @Nullable Instant dueAt,
        @Nullable HoldState holdState) {}
