package kr.jangbu.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import kr.jangbu.foundation.BusinessCalendar;

/** Until when recourse may be sought: so many business days after the notice of a decision. */
@ApplicationScoped
public class RecourseClock {
    private final BusinessCalendar calendar;

    RecourseClock(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The last day, itself included. The day of the notice does not count (민법 제157조).
     *
     * @param days business days, 0 or more
     */
    public LocalDate lastDay(LocalDate noticeOn, int days) {
        LocalDate day = noticeOn;
        for (int counted = 0; counted < days; counted++) {
            day = calendar.following(day.plusDays(1));
        }
        return day;
    }

    /** Business days that are left to file, today included; 0 when it is over. */
    public int daysLeft(LocalDate today, LocalDate lastDay) {
        int left = 0;
        for (LocalDate day = today; !day.isAfter(lastDay); day = day.plusDays(1)) {
            left += calendar.isBusinessDay(day) ? 1 : 0;
        }
        return left;
    }
}
