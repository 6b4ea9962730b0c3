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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.Firms;
import kr.jangbu.firms.Region;
import kr.jangbu.firms.SizeClass;
import kr.jangbu.firms.register.RegisterFirm;
import kr.jangbu.foundation.BusinessRegistrationNumber;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.ETags;
import kr.jangbu.web.Idempotent;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.Language;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Registering a firm and reading it back. */
@Path("/api/v1/firms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FirmResource {
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
    private final Caller caller;
    private final Language language;

    FirmResource(RegisterFirm registerFirm, Firms firms, Caller caller, Language language) {
        this.registerFirm = registerFirm;
        this.firms = firms;
        this.caller = caller;
        this.language = language;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.STARTUP)
    public Response register(@Valid @NotNull RegisterRequest request) {
        Firm firm =
                registerFirm.register(
                        details(request),
                        new RegisterFirm.Payout(
                                request.payoutAccount().bankCode(),
                                request.payoutAccount().account(),
                                request.payoutAccount().holder()));
        return Response.created(URI.create("/api/v1/firms/" + firm.id()))
                .tag(ETags.of(firm.version()))
                .entity(FirmAnswer.of(firm, language))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
    public Response read(@PathParam("id") String id) {
        UUID firmId = PathIds.uuid(id, "firm");
        Firm firm =
                firms.findByIdOptional(firmId)
                        .filter(f -> maySee(f.id()))
                        .orElseThrow(() -> Problem.notFound("firm"));
        return Response.ok(FirmAnswer.of(firm, language)).tag(ETags.of(firm.version())).build();
    }

    private boolean maySee(UUID firmId) {
        return caller.has(Role.AUDITOR)
                || caller.officership().isPresent()
                || caller.firmIfAny().filter(firmId::equals).isPresent();
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
