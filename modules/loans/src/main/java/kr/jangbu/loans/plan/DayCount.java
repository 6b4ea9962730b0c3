package kr.jangbu.loans.plan;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;

/** How much of a year lies between two dates, for interest. */
public enum DayCount {
    /** Twelve months of thirty days: the US rule, ends of February counted as the 30th. */
    THIRTY_360 {
        @Override
        YearFraction between(LocalDate from, LocalDate to) {
            int first = from.getDayOfMonth();
            int last = to.getDayOfMonth();
            if (isLastOfFebruary(from)) {
                if (isLastOfFebruary(to)) {
                    last = THIRTY;
                }
                first = THIRTY;
            }
            if (last > THIRTY && first >= THIRTY) {
                last = THIRTY;
            }
            first = Math.min(first, THIRTY);
            long days =
                    360L * (to.getYear() - from.getYear())
                            + 30L * (to.getMonthValue() - from.getMonthValue())
                            + last
                            - first;
            return new YearFraction(days, 360);
        }
    },
    /** Actual days over 360. */
    ACT_360 {
        @Override
        YearFraction between(LocalDate from, LocalDate to) {
            return new YearFraction(days(from, to), 360);
        }
    },
    /** Actual days over 365, in leap years too. */
    ACT_365F {
        @Override
        YearFraction between(LocalDate from, LocalDate to) {
            return new YearFraction(days(from, to), 365);
        }
    },
    /** Days in leap years over 366, other days over 365 (ISDA 2006 definitions, section 4.16 b). */
    ACT_ACT {
        @Override
        YearFraction between(LocalDate from, LocalDate to) {
            long leap = 0;
            for (int year = from.getYear(); year <= to.getYear(); year++) {
                if (Year.isLeap(year)) {
                    LocalDate start = LocalDate.ofYearDay(year, 1);
                    leap +=
                            days(
                                    start.isBefore(from) ? from : start,
                                    start.plusYears(1).isAfter(to) ? to : start.plusYears(1));
                }
            }
            long others = days(from, to) - leap;
            return new YearFraction(leap * 365 + others * 366, 365L * 366);
        }
    },
    /** By the calendar's name of a period: a month is 1/12, a week 7/365, a day 1/365. */
    NOMINAL {
        @Override
        YearFraction between(LocalDate from, LocalDate to) {
            long months = ChronoUnit.MONTHS.between(from, to);
            long days = days(from.plusMonths(months), to);
            return new YearFraction(months * 365 + days * 12, 365L * 12);
        }
    };

    private static final int THIRTY = 30;

    /** Whether the days of two periods that follow on each other are those of both together. */
    public boolean addsUp() {
        return switch (this) {
            case ACT_360, ACT_365F, ACT_ACT -> true;
            case THIRTY_360, NOMINAL -> false;
        };
    }

    /** Exact. */
    abstract YearFraction between(LocalDate from, LocalDate to);

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    private static boolean isLastOfFebruary(LocalDate date) {
        return date.getMonthValue() == 2 && date.getDayOfMonth() == date.lengthOfMonth();
    }
}
