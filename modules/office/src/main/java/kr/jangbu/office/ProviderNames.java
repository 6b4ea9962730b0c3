package kr.jangbu.office;

import java.util.Optional;
import java.util.UUID;
import kr.jangbu.foundation.Text;

/**
 * What providers of support are called. The office keeps only their ids; the module that registers
 * them implements it as a bean.
 */
public interface ProviderNames {
    /** Empty when no such provider is registered. */
    Optional<Text> ofProvider(UUID providerId);
}
