package kr.jangbu.guarantees.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import kr.jangbu.foundation.Today;
import kr.jangbu.foundation.Won;
import kr.jangbu.guarantees.Products;
import kr.jangbu.guarantees.contract.Tariff;
import kr.jangbu.guarantees.http.GuaranteeAnswer.PartAnswer;
import kr.jangbu.web.page.Language;
import org.jspecify.annotations.Nullable;

/** What a guarantee would cost, for anybody. */
@Path("/api/v1/guarantees/fee-quotes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class FeeQuoteResource {
    /**
     * What is asked about.
     *
     * @param amount won guaranteed
     * @param factors codes that would apply; null: none
     */
    public record QuoteRequest(
            @NotBlank @Size(max = 64) String programmeId,
            @NotNull @Positive @Max(Won.MOST_AT_ONCE) Long amount,
            @NotNull @Pattern(regexp = "[A-Z]{1,8}", message = "must be a grade") String grade,
            @NotNull @Min(1) @Max(360) Integer termMonths,
            @Nullable @Size(max = 20)
                    List<
                                    @NotNull
                                    @Pattern(regexp = "[A-Z_]{1,32}", message = "must be a code")
                                    String>
                            factors) {
        Tariff.Wanted wanted() {
            List<String> named = factors;
            return new Tariff.Wanted(amount, grade, termMonths, named == null ? List.of() : named);
        }
    }

    /** {@code clamped}: whether a bound decided the rate, and not the sum of its parts. */
    public record QuoteAnswer(
            List<PartAnswer> parts,
            String sumOfParts,
            String least,
            String most,
            boolean clamped,
            String annualRate,
            LocalDate startsOn,
            LocalDate endsOn,
            long days,
            long fee) {}

    private final Products products;
    private final Tariff tariff;
    private final Language language;
    private final Today today;

    FeeQuoteResource(Products products, Tariff tariff, Language language, Today today) {
        this.products = products;
        this.tariff = tariff;
        this.language = language;
        this.today = today;
    }

    /** By the catalogue of today, beginning today. */
    @POST
    public QuoteAnswer quote(@Valid @NotNull QuoteRequest request) {
        Tariff.Quote quote =
                tariff.quote(
                        products.requireOpen(request.programmeId(), today.businessDate()),
                        request.wanted());
        var rate = quote.quoted().rate();
        return new QuoteAnswer(
                quote.quoted().parts().stream().map(p -> PartAnswer.of(p, language)).toList(),
                GuaranteeAnswer.decimal(rate.sum()),
                GuaranteeAnswer.decimal(rate.least()),
                GuaranteeAnswer.decimal(rate.most()),
                rate.isClamped(),
                GuaranteeAnswer.decimal(rate.rate()),
                quote.span().from(),
                quote.span().until(),
                quote.span().days(),
                quote.fee());
    }
}
