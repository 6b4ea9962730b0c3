package kr.jangbu.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one transfer.
 *
 * @param amount what moved, or was held: with balancing less than asked; 0 when refused
 * @param recordedAt when it was recorded; null when refused
 * @param accountId the account that refuses (limit, closed, not found), else null
 * @param available what that account's limit leaves; 0 where no limit refused
 */
public record Outcome(
        UUID id,
        Result result,
        long amount,
        @Nullable Instant recordedAt,
        @Nullable String accountId,
        long available) {

    public static Outcome refused(UUID id, Result result) {
        return new Outcome(id, result, 0, null, null, 0);
    }

    /** Whether the transfer is in the books as asked, now or since an earlier call. */
    public boolean inTheBooks() {
        return result == Result.CREATED || result == Result.EXISTS;
    }

    /** The first of a list that says why: not one that merely fell with its chain. */
    public static Optional<Outcome> refusal(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(o -> !o.inTheBooks() && o.result != Result.LINKED_EVENT_FAILED)
                .findFirst();
    }
}
