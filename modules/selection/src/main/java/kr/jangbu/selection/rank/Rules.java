package kr.jangbu.selection.rank;

import java.util.List;
import kr.jangbu.selection.terms.ConcentrationCap;
import kr.jangbu.selection.terms.ReviewTerms;

/**
 * How a call ranks.
 *
 * @param seats how many may be selected, 0 or more
 */
public record Rules(ReviewTerms review, List<ConcentrationCap> caps, int seats) {
    public Rules {
        caps = List.copyOf(caps);
        if (seats < 0) {
            throw new IllegalArgumentException("seats below 0: " + seats);
        }
    }
}
