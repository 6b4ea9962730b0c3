package kr.jangbu.programmes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.jangbu.foundation.BusinessCalendar;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.foundation.Seoul;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.YamlFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The dated table of holidays against the law's rules and an independent lunar calendar (ICU4J's
 * dangi). The table is what counts; these say where it would be wrong.
 */
class HolidaysTest {
    enum Kind {
        PUBLIC,
        SUBSTITUTE,
        ELECTION,
        BANK
    }

    record Day(LocalDate on, String ko, String en, Kind kind) {}

    record Year(int year, String source, Confidence confidence, List<Day> holidays) {}

    record CalendarFile(List<Year> years) {}

    private static final CalendarFile FILE =
            new YamlFiles()
                    .read(
                            new ConfigFolder(ShippedCatalogue.CONFIG).file("calendar/korea.yaml"),
                            CalendarFile.class);

    static IntStream years() {
        return IntStream.rangeClosed(2024, 2040);
    }

    @Test
    void the_table_covers_2024_to_2040_with_a_source_each() {
        assertEquals(years().boxed().toList(), FILE.years().stream().map(Year::year).toList());
        assertTrue(FILE.years().stream().noneMatch(y -> y.source().isBlank()));
    }

    @ParameterizedTest
    @MethodSource("years")
    void dates_are_in_order_in_their_year_and_named_once(int year) {
        List<LocalDate> dates = holidays(year).stream().map(Day::on).toList();

        assertEquals(List.copyOf(new TreeSet<>(dates)), dates);
        assertTrue(dates.stream().allMatch(d -> d.getYear() == year));
    }

    @Test
    void the_year_2026_has_17_holidays_and_4_substitutes() {
        Map<Kind, Long> count =
                holidays(2026).stream()
                        .collect(Collectors.groupingBy(Day::kind, Collectors.counting()));

        assertEquals(
                Map.of(Kind.PUBLIC, 16L, Kind.ELECTION, 1L, Kind.SUBSTITUTE, 4L, Kind.BANK, 1L),
                count);
        assertEquals(
                List.of("2026-03-02", "2026-05-25", "2026-08-17", "2026-10-05"),
                holidays(2026).stream()
                        .filter(d -> d.kind() == Kind.SUBSTITUTE)
                        .map(d -> d.on().toString())
                        .toList());
    }

    @Test
    void banks_are_closed_on_labour_day_and_constitution_day_of_2026() {
        BusinessCalendar calendar = calendar();

        assertTrue(!calendar.isBusinessDay(LocalDate.of(2026, 5, 1)));
        assertTrue(!calendar.isBusinessDay(LocalDate.of(2026, 7, 17)));
        assertTrue(calendar.isBusinessDay(LocalDate.of(2025, 7, 17)));
        assertEquals(LocalDate.of(2026, 5, 4), calendar.following(LocalDate.of(2026, 5, 1)));
        assertEquals(LocalDate.of(2026, 9, 28), calendar.following(LocalDate.of(2026, 9, 24)));
    }

    @ParameterizedTest
    @MethodSource("years")
    void lunar_holidays_agree_with_the_dangi_calendar(int year) {
        assertEquals(lunar(year, 1, 1), named(year, "설날"));
        assertEquals(lunar(year, 4, 8), named(year, "부처님 오신 날"));
        assertEquals(lunar(year, 8, 15), named(year, "추석"));
        assertEquals(named(year, "설날").minusDays(1), named(year, "설날 전날"));
        assertEquals(named(year, "추석").plusDays(1), named(year, "추석 다음 날"));
    }

    /**
     * 관공서의 공휴일에 관한 규정 제3조: Seollal and Chuseok are substituted for a Sunday or another holiday, the
     * rest for a Saturday too; the substitute is the next day that is free.
     */
    @ParameterizedTest
    @MethodSource("years")
    void substitutes_follow_from_the_rule(int year) {
        Set<LocalDate> taken = new HashSet<>(ofKind(year, Kind.PUBLIC));
        taken.addAll(ofKind(year, Kind.ELECTION));
        List<LocalDate> expected = new ArrayList<>();

        for (Holidays group : substituted(year)) {
            for (LocalDate day : group.days()) {
                boolean sunday = day.getDayOfWeek() == DayOfWeek.SUNDAY;
                boolean saturday =
                        day.getDayOfWeek() == DayOfWeek.SATURDAY && group.days().size() == 1;
                if (sunday || saturday || sharesItsDay(year, day, group.name())) {
                    LocalDate free = group.days().getLast().plusDays(1);
                    while (BusinessCalendar.isWeekend(free) || taken.contains(free)) {
                        free = free.plusDays(1);
                    }
                    taken.add(free);
                    expected.add(free);
                }
            }
        }

        assertEquals(expected.stream().sorted().toList(), ofKind(year, Kind.SUBSTITUTE));
    }

    /** Holidays that are substituted together. */
    record Holidays(String name, List<LocalDate> days) {}

    /** In the order of their dates, as the law counts them. */
    private static List<Holidays> substituted(int year) {
        List<String> single =
                new ArrayList<>(
                        List.of("3·1절", "부처님 오신 날", "어린이날", "광복절", "개천절", "한글날", "기독탄신일(성탄절)"));
        if (year >= 2026) {
            single.add("제헌절");
        }
        List<Holidays> groups = new ArrayList<>();
        groups.add(new Holidays("설날", around(named(year, "설날"))));
        groups.add(new Holidays("추석", around(named(year, "추석"))));
        single.forEach(name -> groups.add(new Holidays(name, List.of(named(year, name)))));
        groups.sort(Comparator.comparing(group -> group.days().getFirst()));
        return groups;
    }

    private static List<LocalDate> around(LocalDate day) {
        return List.of(day.minusDays(1), day, day.plusDays(1));
    }

    /** Two holidays on one day bring one substitute: that of the one named first. */
    private static boolean sharesItsDay(int year, LocalDate day, String name) {
        return holidays(year).stream()
                .filter(d -> d.on().equals(day) && d.ko().contains(", "))
                .anyMatch(d -> d.ko().startsWith(name));
    }

    private static List<LocalDate> ofKind(int year, Kind kind) {
        return holidays(year).stream().filter(d -> d.kind() == kind).map(Day::on).toList();
    }

    private static LocalDate named(int year, String name) {
        return holidays(year).stream()
                .filter(d -> List.of(d.ko().split(", ", -1)).contains(name))
                .map(Day::on)
                .findFirst()
                .orElseThrow(() -> new AssertionError(year + " has no " + name));
    }

    private static List<Day> holidays(int year) {
        return FILE.years().stream()
                .filter(y -> y.year() == year)
                .findFirst()
                .map(Year::holidays)
                .orElseThrow();
    }

    private static LocalDate lunar(int year, int month, int day) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(d -> isLunar(d, month, day))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isLunar(LocalDate date, int month, int day) {
        Calendar dangi =
                Calendar.getInstance(
                        TimeZone.getTimeZone("Asia/Seoul"), new ULocale("ko@calendar=dangi"));
        dangi.setTimeInMillis(
                date.atTime(LocalTime.NOON).atZone(Seoul.ZONE).toInstant().toEpochMilli());
        return dangi.get(Calendar.MONTH) == month - 1
                && dangi.get(Calendar.DATE) == day
                && dangi.get(Calendar.IS_LEAP_MONTH) == 0;
    }

    private static BusinessCalendar calendar() {
        Function<Day, BusinessCalendar.Holiday> closed =
                d -> new BusinessCalendar.Holiday(d.on(), Text.of(d.ko(), d.en()));
        return new BusinessCalendar(
                FILE.years().stream().flatMap(y -> y.holidays().stream()).map(closed).toList(),
                FILE.years().getFirst().year(),
                FILE.years().getLast().year());
    }
}
