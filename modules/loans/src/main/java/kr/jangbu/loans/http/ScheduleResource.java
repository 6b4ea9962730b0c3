package kr.jangbu.loans.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import kr.jangbu.foundation.BusinessCalendar;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import kr.jangbu.loans.plan.DayCount;
import kr.jangbu.loans.plan.DueRule;
import kr.jangbu.loans.plan.Method;
import kr.jangbu.loans.plan.Period;
import kr.jangbu.loans.plan.Planned;
import kr.jangbu.loans.plan.Rounding;
import kr.jangbu.loans.plan.Rounding.Remainder;
import kr.jangbu.loans.plan.Schedule;
import kr.jangbu.loans.plan.Terms;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The schedule calculator: a firm can try terms before it applies. Changes nothing. */
@Path("/api/v1/loans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class ScheduleResource {
    private static final long MOST_PRINCIPAL = Won.MOST_AT_ONCE;
    private static final int LAST_YEAR = 2199;
    private static final int MOST_EVERY = 1_200;
    private static final int LONGEST_CLOSURE = 10;

    /** How amounts are rounded. */
    public enum RoundingRequest {
        HALF_UP,
        HALF_EVEN,
        DOWN;

        RoundingMode mode() {
            return RoundingMode.valueOf(name());
        }
    }

    public record PeriodRequest(
            @NotNull @Min(1) @Max(MOST_EVERY) Integer every, @NotNull Period.Unit unit) {}

    /**
     * The terms to try.
     *
     * @param principal whole units, 1 to 10^12
     * @param annualRate a fraction as a decimal string, 0 to 9.999…
     */
    public record ScheduleRequest(
            @NotNull @Min(1) @Max(MOST_PRINCIPAL) Long principal,
            @NotNull
                    @Pattern(
                            regexp = "[0-9](\\.[0-9]{1,12})?",
                            message = "must be a fraction from 0 with up to twelve decimals")
                    String annualRate,
            @NotNull LocalDate disbursedOn,
            @Nullable LocalDate firstDueOn,
            @NotNull @Min(1) @Max(Terms.MOST_PERIODS) Integer periods,
            @NotNull @Valid PeriodRequest period,
            @NotNull @Min(0) @Max(Terms.MOST_PERIODS) Integer gracePeriods,
            @NotNull Method method,
            @NotNull DayCount dayCount,
            @NotNull DueRule businessDays,
            @NotNull RoundingRequest rounding,
            @NotNull @Min(1) @Max(MOST_PRINCIPAL) Long installmentMultiple,
            @NotNull Remainder remainderTo) {
        Terms terms() {
            return new Terms(
                    principal,
                    new BigDecimal(annualRate),
                    disbursedOn,
                    firstDueOn,
                    periods,
                    new Period(period.every(), period.unit()),
                    gracePeriods,
                    method,
                    dayCount,
                    businessDays,
                    new Rounding(rounding.mode(), 1, installmentMultiple, remainderTo));
        }
    }

    public record InstallmentAnswer(
            int number,
            LocalDate dueOn,
            int days,
            long principal,
            long interest,
            long total,
            long outstandingAfter) {
        static InstallmentAnswer of(Planned p) {
            return new InstallmentAnswer(
                    p.number(),
                    p.dueOn(),
                    p.days(),
                    p.principal(),
                    p.interest(),
                    p.total(),
                    p.outstandingAfter());
        }
    }

    public record TotalsAnswer(long principal, long interest, long total) {}

    public record ScheduleAnswer(List<InstallmentAnswer> installments, TotalsAnswer totals) {
        static ScheduleAnswer of(List<Planned> plan) {
            long principal = plan.stream().mapToLong(Planned::principal).sum();
            long interest = plan.stream().mapToLong(Planned::interest).sum();
            return new ScheduleAnswer(
                    plan.stream().map(InstallmentAnswer::of).toList(),
                    new TotalsAnswer(principal, interest, Math.addExact(principal, interest)));
        }
    }

    private final BusinessCalendar calendar;

    ScheduleResource(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    @POST
    @Path("/schedules")
    public ScheduleAnswer plan(@Valid @NotNull ScheduleRequest request) {
        if (request.gracePeriods() >= request.periods()) {
            throw Problem.invalid(
                    "gracePeriods",
                    Text.of("거치 회차는 전체 회차보다 적어야 합니다.", "must be fewer than periods"));
        }
        LocalDate first = request.firstDueOn();
        if (first != null && !first.isAfter(request.disbursedOn())) {
            throw Problem.invalid(
                    "firstDueOn", Text.of("지급일보다 뒤여야 합니다.", "must be after disbursedOn"));
        }
        Terms terms = request.terms();
        requireKnownDates(terms);
        return ScheduleAnswer.of(Schedule.of(terms, calendar));
    }

    private void requireKnownDates(Terms terms) {
        LocalDate last = terms.lastDueOn();
        if (last.getYear() > LAST_YEAR) {
            throw Problem.invalid(
                    "periods",
                    Text.of(
                            "마지막 납기가 %d년을 넘습니다.".formatted(LAST_YEAR),
                            "the last installment would fall due after " + LAST_YEAR));
        }
        boolean known =
                terms.disbursedOn().getYear() >= calendar.firstYear()
                        // A closed last day of a year moves into the next.
                        && last.plusDays(LONGEST_CLOSURE).getYear() <= calendar.lastYear();
        if (terms.dueRule() != DueRule.NONE && !known) {
            throw Problem.invalid(
                    "businessDays",
                    Text.of(
                            "휴일은 %d년부터 %d년까지만 공표되었습니다. NONE을 쓰십시오."
                                    .formatted(calendar.firstYear(), calendar.lastYear()),
                            "holidays are known from %d to %d only: use NONE"
                                    .formatted(calendar.firstYear(), calendar.lastYear())));
        }
    }
}
