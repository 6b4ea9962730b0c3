package kr.jangbu.selection.rank;

import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands.
 *
 * @param place by score among all, from 1, passed or not
 * @param rank among those who passed, from 1; null for those who failed
 * @param reasons why; for one that was selected only a tie, if there was one
 */
public record Placed(
        UUID application,
        Score score,
        int place,
        @Nullable Integer rank,
        Verdict verdict,
        List<Reason> reasons) {
    /** What the ranking says. It takes two officers to make a result of it. */
    public enum Verdict {
        SELECTED("선정", "Selected"),
        /** Passed, and moves up when a seat is freed. */
        WAITLISTED("예비", "Waiting list"),
        NOT_SELECTED("미선정", "Not selected");

        private final Text label;

        Verdict(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }
}
