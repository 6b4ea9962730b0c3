package kr.jangbu.guarantees.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import kr.jangbu.foundation.Today;
import kr.jangbu.guarantees.letter.LetterCheck;
import kr.jangbu.web.page.Pages;
import org.jspecify.annotations.Nullable;

/** Where the code on a printed letter leads: whether a bank may rely on it today. For anybody. */
@Path("/letters/{number}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class LetterPage {
    @CheckedTemplate(basePath = "guarantees")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance letter(
                LetterCheck.@Nullable Checked checked, String number, LocalDate today);
    }

    private final LetterCheck check;
    private final Today today;
    private final Pages pages;

    LetterPage(LetterCheck check, Today today, Pages pages) {
        this.check = check;
        this.today = today;
        this.pages = pages;
    }

    /** A number that was mistyped or never issued is a finding, told as such. */
    @GET
    public Response show(@PathParam("number") String number) {
        LetterCheck.Checked checked = check.of(number).orElse(null);
        Response.Status status = checked == null ? Response.Status.NOT_FOUND : Response.Status.OK;
        return pages.show(
                status.getStatusCode(), Templates.letter(checked, number, today.businessDate()));
    }
}
