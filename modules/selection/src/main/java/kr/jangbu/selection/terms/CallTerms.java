package kr.jangbu.selection.terms;

import java.math.BigDecimal;
import java.util.List;
import kr.jangbu.foundation.Text;

/**
 * All that one version of a call says. Not who is behind it or how far it is: that is the call's.
 *
 * @param seatYear the year whose seats the awards take
 * @param capacity how many may win; the seats of the programme may allow fewer
 */
public record CallTerms(
        Text name,
        Text about,
        CallWindow window,
        int seatYear,
        int capacity,
        EntryTerms entry,
        ReviewTerms review,
        OutcomeTerms outcome) {

    /** The fields of expertise that an application names and reviewers cover. */
    public List<Coded> fields() {
        return entry.fields();
    }

    public List<Criterion> criteria() {
        return review.criteria();
    }

    public List<Gate> gates() {
        return review.gates();
    }

    public List<Stage> stages() {
        return outcome.stages();
    }

    /** What a perfect score adds up to before bonuses. */
    public BigDecimal bestScore() {
        return criteria().stream()
                .map(c -> c.maximum().multiply(c.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
