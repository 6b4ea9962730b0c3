package kr.jangbu.programmes.change;

import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.programmes.Programmes;

/**
 * Says what a change would do to what is open: a module whose applications stand on the catalogue
 * implements it as a bean. Evaluates them really under the draft, and changes nothing.
 */
public interface TermImpact {
    /**
     * One thing about one application that would be another.
     *
     * @param number for people
     * @param href its page
     * @param what is changed, e.g. the rate, or a clause's finding
     */
    record Affected(
            UUID id, String number, String href, Text party, Text what, Text before, Text after) {}

    /** In the order of the applications; empty where the change concerns none. */
    List<Affected> of(Programmes draft, Change change);
}
