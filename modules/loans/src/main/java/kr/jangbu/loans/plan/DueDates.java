package kr.jangbu.loans.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.jangbu.foundation.BusinessCalendar;

/** The due dates of a loan's installments, moved to business days; each is looked up once. */
public final class DueDates {
    private final Terms terms;
    private final BusinessCalendar calendar;
    private final List<LocalDate> known = new ArrayList<>();

    public DueDates(Terms terms, BusinessCalendar calendar) {
        this.terms = terms;
        this.calendar = calendar;
    }

    /**
     * @param number from 1; may lie beyond the terms' periods, when a loan is extended
     * @throws IllegalArgumentException when due dates are moved and it lies past the years whose
     *     holidays are known
     */
    public LocalDate of(int number) {
        while (known.size() < number) {
            known.add(terms.dueRule().on(terms.dueOn(known.size() + 1), calendar));
        }
        return known.get(number - 1);
    }

    /** The first day on which banks are open, from this one on. */
    public LocalDate following(LocalDate date) {
        return terms.dueRule() == DueRule.NONE ? date : calendar.following(date);
    }
}
