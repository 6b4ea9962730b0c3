package kr.jangbu.office.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import kr.jangbu.office.BusinessDate;
import kr.jangbu.office.Caller;
import kr.jangbu.office.DayRunner;
import kr.jangbu.office.Role;

/** The business date, and in a sandbox the way to move it forward. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BusinessDateResource {
    public record Move(@NotNull LocalDate date) {}

    public record Answer(LocalDate businessDate, boolean movable) {}

    private final BusinessDate date;
    private final DayRunner days;
    private final Caller caller;

    BusinessDateResource(BusinessDate date, DayRunner days, Caller caller) {
        this.date = date;
        this.days = days;
        this.caller = caller;
    }

    @GET
    @Path("/business-date")
    @PermitAll
    public Answer now() {
        return new Answer(date.businessDate(), date.isMovable());
    }

    /**
     * Moves the business date forward, a day at a time, each with its work; asking again for the
     * date reached changes nothing.
     */
    @POST
    @Path("/sandbox/business-date")
    @RolesAllowed({Role.OPERATOR, Role.ADMIN, Role.OFFICER, Role.LEDGER_OPERATOR})
    public Answer move(@Valid @NotNull Move move) {
        days.moveTo(move.date(), caller.person());
        return now();
    }
}
