package kr.jangbu.programmes;

import java.util.List;
import kr.jangbu.foundation.Text;

/**
 * The rules of a module that an exception may lift, once two officers have approved it. A module
 * that has any implements this as a bean.
 */
public interface LiftableRules {
    /**
     * A rule.
     *
     * @param code unique over all modules, e.g. {@code GUARANTEE_DOUBLE_COVER}
     * @param agency whose officers may lift it; each agency's own where a rule is every agency's
     */
    record Rule(String code, String agency, Text name) {}

    List<Rule> rules();
}
