package kr.jangbu.ledger.seal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public keys that may have signed a root: the present one and former ones. */
public final class KnownKeys {
    private final Map<String, KnownKey> byId = new HashMap<>();

    public KnownKeys(KnownKey present, List<KnownKey> former) {
        former.forEach(key -> byId.put(key.id(), key));
        byId.put(present.id(), present);
    }

    public @Nullable KnownKey find(String id) {
        return byId.get(id);
    }
}
