package kr.jangbu.ledger.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.ledger.Transfer;
import org.jspecify.annotations.Nullable;

/** What a commit is asked to record: one call after the other, each with its own chains. */
record Calls(List<List<Transfer>> each) {
    static final Calls NONE = new Calls(List.of());

    boolean isEmpty() {
        return each.isEmpty();
    }

    /** The number of transfers. */
    int size() {
        return each.stream().mapToInt(List::size).sum();
    }

    /** Of the transfers, in their order. */
    List<UUID> ids() {
        return transfers().map(Transfer::id).toList();
    }

    /** Of the holds that are to end. */
    List<UUID> pendingIds() {
        List<UUID> ids = new ArrayList<>();
        transfers().forEach(transfer -> addIfGiven(ids, transfer.pendingId()));
        return ids;
    }

    Set<String> accountIds() {
        Set<String> ids = new HashSet<>();
        transfers()
                .forEach(transfer -> {
                    addIfGiven(ids, transfer.debitAccountId());
                    addIfGiven(ids, transfer.creditAccountId());
                });
        return ids;
    }

    private static <T> void addIfGiven(Collection<T> ids, @Nullable T id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private Stream<Transfer> transfers() {
        return each.stream().flatMap(List::stream);
    }
}
