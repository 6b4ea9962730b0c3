package kr.jangbu.firms.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.Firms;
import kr.jangbu.firms.Region;
import kr.jangbu.firms.SizeClass;
import kr.jangbu.firms.VisibleFirms;
import kr.jangbu.firms.change.SealedAccounts;
import kr.jangbu.firms.register.RegisterFirm;
import kr.jangbu.foundation.BusinessRegistrationNumber;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Registering a firm and reading it back. */
@Path("/api/v1/firms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FirmResource {
    private static final int MAX_SEARCH = 200;

    /** Where money for the firm shall go. */
    public record PayoutRequest(
            @NotNull @Pattern(regexp = "[0-9]{3}", message = "must be a bank code of three digits")
                    String bankCode,
            @NotNull
                    @Pattern(
                            regexp = "[0-9A-Za-z-]{6,20}",
                            message = "must be an account number of 6 to 20 digits")
                    String account,
            @NotBlank @Size(max = 100) String holder) {}

    public record RegisterRequest(
            @NotNull @Size(max = 12) String businessRegistrationNumber,
            @NotBlank @Size(max = 200) String name,
            @Nullable
                    @Size(max = 200)
                    @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
                    String nameEn,
            @Nullable @Size(max = 14) String corporateNumber,
            @NotBlank @Size(max = 100) String representative,
            @NotNull Boolean youthFounder,
            @NotNull LocalDate foundedOn,
            @NotNull
                    @Pattern(
                            regexp = "[0-9]{5}",
                            message = "must be five digits of the industry classification (KSIC)")
                    String ksicCode,
            @NotNull @Min(9) @Max(20) Integer ksicVersion,
            @NotNull Region region,
            @NotNull SizeClass sizeClass,
            @NotNull @Valid PayoutRequest payoutAccount) {}

    private final RegisterFirm registerFirm;
    private final Firms firms;
    private final VisibleFirms visible;
    private final FirmAnswers answers;

    FirmResource(
            RegisterFirm registerFirm, Firms firms, VisibleFirms visible, FirmAnswers answers) {
        this.registerFirm = registerFirm;
        this.firms = firms;
        this.visible = visible;
        this.answers = answers;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.STARTUP)
    public Response register(@Valid @NotNull RegisterRequest request) {
        return answers.created(
                registerFirm.register(
                        details(request),
                        new SealedAccounts.Clear(
                                request.payoutAccount().bankCode(),
                                request.payoutAccount().account(),
                                request.payoutAccount().holder())));
    }

    /**
     * All firms, the latest registered first, for officers and auditors.
     *
     * @param text part of a name, or the beginning of a number
     */
    @GET
    @RolesAllowed({Role.OFFICER, Role.AUDITOR})
    public Page<FirmAnswer> list(
            @QueryParam("text") @Nullable String text,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (!visible.seesAll()) {
            throw Problem.forbidden("only officers of an agency and auditors list firms");
        }
        if (text != null && text.length() > MAX_SEARCH) {
            throw Problem.invalid("text", "has at most " + MAX_SEARCH + " characters");
        }
        int size = Page.limit(limit);
        return Page.<Firm>of(
                        firms.search(text, Cursor.read(cursor, 2), size + 1),
                        size,
                        f -> Cursor.of(f.registeredAt(), f.id()))
                .map(answers::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
    public Response read(@PathParam("id") String id) {
        return answers.ok(visible.require(PathIds.uuid(id, "firm")));
    }

    private static FirmDetails details(RegisterRequest r) {
        String fault = BusinessRegistrationNumber.faultOf(r.businessRegistrationNumber());
        if (fault != null) {
            throw Problem.invalid("businessRegistrationNumber", fault);
        }
        String corporateNumber = r.corporateNumber();
        if (corporateNumber != null
                && !kr.jangbu.firms.CorporateNumber.hasThirteenDigits(corporateNumber)) {
            throw Problem.invalid("corporateNumber", "must have thirteen digits, written 6-7");
        }
        return new FirmDetails(
                BusinessRegistrationNumber.parse(r.businessRegistrationNumber()),
                r.name(),
                r.nameEn(),
                corporateNumber,
                r.representative(),
                r.youthFounder(),
                r.foundedOn(),
                r.ksicCode(),
                r.ksicVersion(),
                r.region(),
                r.sizeClass());
    }
}
