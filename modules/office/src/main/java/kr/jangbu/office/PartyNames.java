package kr.jangbu.office;

import java.util.Optional;
import java.util.UUID;
import kr.jangbu.foundation.Text;

/**
 * What firms are called. The office keeps only their ids; the module that registers firms
 * implements it as a bean.
 */
public interface PartyNames {
    /** Empty when no such firm is registered. */
    Optional<Text> ofFirm(UUID firmId);
}
