package kr.jangbu.loans.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import kr.jangbu.foundation.Text;
import kr.jangbu.loans.VisibleLoans;
import kr.jangbu.loans.measure.TakeMeasure;
import kr.jangbu.office.Role;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;

/** What officers do with a running loan on screen. */
@Path("/office/running-loans/{id}")
@RolesAllowed(Role.OFFICER)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
public class LoanLifePages {
    private final TakeMeasure takeMeasure;
    private final VisibleLoans visible;
    private final LoanScreen screen;
    private final Pages pages;

    LoanLifePages(TakeMeasure takeMeasure, VisibleLoans visible, LoanScreen screen, Pages pages) {
        this.takeMeasure = takeMeasure;
        this.visible = visible;
        this.screen = screen;
        this.pages = pages;
    }

    @POST
    @Path("/measures")
    @Idempotent
    public Response propose(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        LoanNote typed = LoanNote.of(sent);
        MeasureForm form = new MeasureForm(typed);
        return orAgain(
                loan(id),
                typed,
                form.faults(),
                () -> {
                    takeMeasure.propose(loan(id), null, form.wish(), typed.reason());
                    return Text.of(
                            "조치를 제안했습니다. 다른 담당자의 확인이 필요합니다.",
                            "The measure is proposed; another officer must confirm it.");
                });
    }

    @POST
    @Path("/measures/{measure}/confirmation")
    @Idempotent
    public Response confirm(@PathParam("id") String id, @PathParam("measure") String measure) {
        takeMeasure.confirm(loan(id), null, PathIds.uuid(measure, "measure"));
        return back(id, Text.of("조치를 시행했습니다.", "The measure is in force."));
    }

    @POST
    @Path("/measures/{measure}/return")
    @Idempotent
    public Response sendBack(
            @PathParam("id") String id,
            @PathParam("measure") String measure,
            MultivaluedMap<String, String> sent) {
        LoanNote typed = LoanNote.of(sent);
        return orAgain(
                loan(id),
                typed,
                typed.reasonFaults(),
                () -> {
                    takeMeasure.sendBack(
                            loan(id), null, PathIds.uuid(measure, "measure"), typed.reason());
                    return Text.of("조치를 돌려보냈습니다.", "The measure was sent back.");
                });
    }

    private Response orAgain(UUID loan, LoanNote typed, FormErrors faults, Supplier<Text> act) {
        if (!faults.isEmpty()) {
            return again(loan, typed, faults);
        }
        try {
            return back(loan.toString(), act.get());
        } catch (Problem fault) {
            return again(loan, typed, FormErrors.of(fault));
        }
    }

    private Response again(UUID loan, LoanNote typed, FormErrors errors) {
        return pages.show(Pages.INVALID, screen.of(visible.require(loan), typed, errors));
    }

    private Response back(String id, Text done) {
        return pages.seeOther("/loans/" + id, done);
    }

    private static UUID loan(String id) {
        return PathIds.uuid(id, "loan");
    }
}
