package kr.jangbu.loans.plan;

import java.time.LocalDate;
import kr.jangbu.foundation.BusinessCalendar;

/** What happens to a due date on which banks are closed. */
public enum DueRule {
    /** It stays. */
    NONE,
    FOLLOWING,
    /** The next business day, but the last one before where that lies in another month. */
    MODIFIED_FOLLOWING,
    PRECEDING;

    /**
     * @throws IllegalArgumentException for a year without announced holidays, unless it stays
     */
    LocalDate on(LocalDate date, BusinessCalendar calendar) {
        return switch (this) {
            case NONE -> date;
            case FOLLOWING -> calendar.following(date);
            case PRECEDING -> calendar.preceding(date);
            case MODIFIED_FOLLOWING -> {
                LocalDate next = calendar.following(date);
                yield next.getMonth() == date.getMonth() ? next : calendar.preceding(date);
            }
        };
    }
}
