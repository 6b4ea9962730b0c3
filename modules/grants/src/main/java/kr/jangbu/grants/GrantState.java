package kr.jangbu.grants;

import java.util.Set;
import kr.jangbu.foundation.Text;

/** Where a grant stands, and what is true in the ledger meanwhile. */
public enum GrantState {
    /** The award brought it; nothing is held. */
    OFFERED("협약 대기", "Offered"),
    /** The firm's owner signed; two officers must confirm. Nothing is held. */
    SIGNED("협약 확인 대기", "Signed"),
    /** The ceiling holds each instalment until it is paid; budget lines are filled. */
    AGREED("수행 중", "Running"),
    /** The award ended: nothing more is held, what was spent waits for its settlement. */
    TERMINATED("중단", "Terminated"),
    /** Nothing is advanced any more: it is used, or to be returned. */
    SETTLED("반납 대기", "Settled"),
    /** Nothing is owed. */
    CLOSED("종료", "Closed"),
    /** The award ended before the agreement; nothing was ever held. */
    LAPSED("실효", "Lapsed");

    private final Text label;

    GrantState(String ko, String en) {
        this.label = Text.of(ko, en);
    }

    public Text label() {
        return label;
    }

    /** The colour of its badge: how it goes for the firm. */
    public String tone() {
        return switch (this) {
            case OFFERED, SIGNED, SETTLED -> "warning";
            case AGREED -> "information";
            case CLOSED -> "success";
            case TERMINATED -> "danger";
            case LAPSED -> "gray";
        };
    }

    /** Whether costs may be reported and settled. */
    public boolean isSpending() {
        return this == AGREED || this == TERMINATED;
    }

    public Set<GrantState> next() {
        return switch (this) {
            case OFFERED -> Set.of(SIGNED, LAPSED);
            case SIGNED -> Set.of(OFFERED, AGREED, LAPSED);
            case AGREED -> Set.of(TERMINATED, SETTLED);
            case TERMINATED -> Set.of(SETTLED);
            case SETTLED -> Set.of(CLOSED);
            case CLOSED, LAPSED -> Set.of();
        };
    }
}
