package kr.jangbu.office.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.BusinessDate;
import kr.jangbu.office.Caller;
import kr.jangbu.office.DayRunner;
import kr.jangbu.office.Role;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.page.Tongue;
import kr.jangbu.web.problem.Dates;
import kr.jangbu.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Moves the business date of a sandbox forward. Elsewhere there is no such page. */
@Path(BusinessDatePage.HREF)
@RolesAllowed({Role.OPERATOR, Role.ADMIN, Role.OFFICER, Role.LEDGER_OPERATOR})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class BusinessDatePage {
    static final String HREF = "/sandbox/business-date";

    /** A step that a button offers, as the date that it leads to. */
    public record Step(Text label, LocalDate date) {}

    @CheckedTemplate(basePath = "office")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance businessDate(
                LocalDate now, List<Step> steps, String entered, FormErrors errors);
    }

    private final BusinessDate date;
    private final DayRunner days;
    private final Caller caller;
    private final Pages pages;

    BusinessDatePage(BusinessDate date, DayRunner days, Caller caller, Pages pages) {
        this.date = date;
        this.days = days;
        this.caller = caller;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response show() {
        requireMovable();
        return pages.show(page("", FormErrors.none()));
    }

    /**
     * Takes the date to reach, so sent twice it moves once. No transaction around it: each day
     * commits by itself, and what runs on that day reads the date that was committed.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response move(@FormParam("date") @Nullable String written) {
        requireMovable();
        LocalDate target = parsed(written);
        if (target == null) {
            return again(
                    written,
                    FormErrors.none().add("date", Text.of("날짜를 골라 주십시오.", "Choose a date.")));
        }
        try {
            days.moveTo(target, caller.person());
        } catch (Problem fault) {
            return again(written, FormErrors.of(fault));
        }
        return pages.seeOther(
                HREF,
                Text.of(
                        "영업일을 %s로 옮기고 그날까지의 업무를 처리했습니다.".formatted(Tongue.KOREAN.date(target)),
                        "The business date is now %s; the work of the days up to it is done."
                                .formatted(Tongue.ENGLISH.date(target))));
    }

    private Response again(@Nullable String written, FormErrors errors) {
        return pages.show(Pages.INVALID, page(written == null ? "" : written, errors));
    }

    private TemplateInstance page(String entered, FormErrors errors) {
        LocalDate now = date.businessDate();
        return Templates.businessDate(now, steps(now), entered, errors);
    }

    private static List<Step> steps(LocalDate now) {
        return List.of(
                new Step(Text.of("하루 뒤", "One day on"), now.plusDays(1)),
                new Step(Text.of("일주일 뒤", "One week on"), now.plusWeeks(1)),
                new Step(Text.of("한 달 뒤", "One month on"), now.plusMonths(1)));
    }

    private void requireMovable() {
        if (!date.isMovable()) {
            throw Problem.notFound("page");
        }
    }

    private static @Nullable LocalDate parsed(@Nullable String written) {
        try {
            return Dates.date(String.valueOf(written));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
