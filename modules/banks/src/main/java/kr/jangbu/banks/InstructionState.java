package kr.jangbu.banks;

import java.util.Set;

/** Where a payment instruction (지급지시) stands at the bank. */
public enum InstructionState {
    /** Waits to be picked up. */
    READY,
    /** The bank has taken it on. */
    ACCEPTED,
    /** The bank has paid: final. */
    SETTLED,
    /** The bank will not pay: final. */
    REJECTED;

    Set<InstructionState> next() {
        return switch (this) {
            case READY -> Set.of(ACCEPTED, SETTLED, REJECTED);
            case ACCEPTED -> Set.of(SETTLED, REJECTED);
            case SETTLED, REJECTED -> Set.of();
        };
    }
}
