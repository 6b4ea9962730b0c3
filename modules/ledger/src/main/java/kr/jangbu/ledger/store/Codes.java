package kr.jangbu.ledger.store;

import java.util.EnumMap;
import java.util.Map;
import kr.jangbu.ledger.HoldState;
import kr.jangbu.ledger.Kind;

/** The numbers under which enums are stored. Written down, so that their order may change. */
final class Codes {
    private static final Map<Kind, Integer> KINDS = new EnumMap<>(Kind.class);
    private static final Map<HoldState, Integer> STATES = new EnumMap<>(HoldState.class);

    static {
        KINDS.put(Kind.POSTED, 0);
        KINDS.put(Kind.PENDING, 1);
        KINDS.put(Kind.POST_PENDING, 2);
        KINDS.put(Kind.VOID_PENDING, 3);
        KINDS.put(Kind.EXPIRY, 4);
        STATES.put(HoldState.PENDING, 0);
        STATES.put(HoldState.POSTED, 1);
        STATES.put(HoldState.VOIDED, 2);
        STATES.put(HoldState.EXPIRED, 3);
    }

    private Codes() {}

    static int of(Kind kind) {
        return read(KINDS, kind);
    }

    static int of(HoldState state) {
        return read(STATES, state);
    }

    static Kind kind(int code) {
        return find(KINDS, code);
    }

    static HoldState state(int code) {
        return find(STATES, code);
    }

    private static <E> int read(Map<E, Integer> codes, E value) {
        Integer code = codes.get(value);
        if (code == null) {
            throw new IllegalStateException(value + " has no stored code");
        }
        return code;
    }

    private static <E> E find(Map<E, Integer> codes, int code) {
        return codes.entrySet().stream()
                .filter(e -> e.getValue() == code)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such stored code: " + code));
    }
}
