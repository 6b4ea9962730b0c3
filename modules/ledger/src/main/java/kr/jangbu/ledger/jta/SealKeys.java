package kr.jangbu.ledger.jta;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kr.jangbu.ledger.seal.KnownKey;
import kr.jangbu.ledger.seal.KnownKeys;
import kr.jangbu.ledger.seal.SealKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys of the sealed log, as configured: one that signs, and those that did formerly. */
@ApplicationScoped
class SealKeys {
    private final SealKey present;
    private final KnownKeys known;

    SealKeys(
            @ConfigProperty(name = "jangbu.ledger.seal-key") String key,
            @ConfigProperty(name = "jangbu.ledger.seal-key-id") Optional<String> id,
            @ConfigProperty(name = "jangbu.ledger.former-seal-keys")
                    Optional<List<String>> former) {
        present = SealKey.read(key, id.orElse(null));
        known =
                new KnownKeys(
                        present.known(),
                        former.orElse(List.of()).stream().map(KnownKey::read).toList());
    }

    SealKey present() {
        return present;
    }

    KnownKeys known() {
        return known;
    }
}
