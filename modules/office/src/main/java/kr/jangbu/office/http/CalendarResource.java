package kr.jangbu.office.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kr.jangbu.foundation.BusinessCalendar;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** On which days banks are open. Public. */
@Path("/api/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class CalendarResource {
    /** A span of at most this many days is answered at once. */
    static final int MOST_DAYS = 1100;

    /** A holiday's name in both languages. */
    public record HolidayName(String ko, String en) {}

    /** One day; {@code holiday} is null on ordinary days and plain weekends. */
    public record Day(LocalDate date, boolean businessDay, @Nullable HolidayName holiday) {}

    public record Days(List<Day> days) {}

    private final BusinessCalendar calendar;

    CalendarResource(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /** Each day from {@code from} to {@code to}, both included. */
    @GET
    @Path("/business-days")
    public Days days(
            @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        LocalDate first = date("from", from);
        LocalDate last = date("to", to);
        if (last.isBefore(first)) {
            throw Problem.invalid("to", "is before from");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Problem.invalid("to", "is too far on: at most " + MOST_DAYS + " days at once");
        }
        return new Days(first.datesUntil(last.plusDays(1)).map(this::describe).toList());
    }

    private Day describe(LocalDate date) {
        Optional<HolidayName> name =
                calendar.holiday(date).map(h -> new HolidayName(h.name().ko(), h.name().en()));
        return new Day(date, calendar.isBusinessDay(date), name.orElse(null));
    }

    private LocalDate date(String field, @Nullable String written) {
        if (written == null) {
            throw Problem.invalid(field, "is required, as yyyy-MM-dd");
        }
        LocalDate date;
        try {
            date = LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "must be a date, as yyyy-MM-dd");
        }
        if (date.getYear() < calendar.firstYear() || date.getYear() > calendar.lastYear()) {
            throw Problem.invalid(
                    field,
                    "holidays are known from %d to %d"
                            .formatted(calendar.firstYear(), calendar.lastYear()));
        }
        return date;
    }
}
