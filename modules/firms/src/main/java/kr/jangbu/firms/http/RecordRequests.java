package kr.jangbu.firms.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.Region;
import kr.jangbu.firms.SizeClass;
import kr.jangbu.firms.change.RelatedPeople;
import kr.jangbu.firms.profile.FinancialYear;
import kr.jangbu.firms.profile.FirmProfile;
import kr.jangbu.firms.profile.Industry;
import kr.jangbu.firms.profile.RelatedParty;
import kr.jangbu.firms.profile.SizeCertificate;
import kr.jangbu.foundation.BusinessRegistrationNumber;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The parts of a firm's record as clients send them. */
public final class RecordRequests {
    private static final String KSIC = "[0-9]{5}";
    private static final String KSIC_SAID =
            "must be five digits of the industry classification (KSIC)";

    /** The most that a figure of one firm can be, in won: beyond it somebody slipped. */
    private static final long MOST_WON = 1_000_000_000_000_000L;

    private RecordRequests() {}

    public record IndustryRequest(
            @NotNull @Pattern(regexp = KSIC, message = KSIC_SAID) String code,
            @NotNull @Min(9) @Max(20) Integer version) {}

    /** Who the firm is; number and size stay. */
    public record IdentityRequest(
            @NotBlank @Size(max = 200) String name,
            @Nullable
                    @Size(max = 200)
                    @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
                    String nameEn,
            @Nullable
                    @Pattern(
                            regexp = "[0-9]{6}-?[0-9]{7}",
                            message = "must have thirteen digits, written 6-7")
                    String corporateNumber,
            @NotBlank @Size(max = 100) String representative,
            @NotNull Boolean youthFounder,
            @NotNull LocalDate foundedOn,
            @NotNull @Pattern(regexp = KSIC, message = KSIC_SAID) String ksicCode,
            @NotNull @Min(9) @Max(20) Integer ksicVersion,
            @Nullable @Size(max = FirmProfile.MAX_INDUSTRIES)
                    List<@NotNull @Valid IndustryRequest> moreIndustries,
            @NotNull Region region) {
        FirmDetails details(Firm firm) {
            FirmDetails old = firm.details();
            return new FirmDetails(
                    old.businessRegistrationNumber(),
                    name,
                    nameEn,
                    corporateNumber,
                    representative,
                    youthFounder,
                    foundedOn,
                    ksicCode,
                    ksicVersion,
                    region,
                    old.sizeClass());
        }

        List<Industry> others() {
            return moreIndustries == null
                    ? List.of()
                    : moreIndustries.stream()
                            .map(i -> new Industry(i.code(), i.version()))
                            .toList();
        }
    }

    public record CertificateRequest(
            @NotNull UUID documentId, @NotNull LocalDate validFrom, @NotNull LocalDate validUntil) {
        SizeCertificate certificate() {
            return new SizeCertificate(documentId, validFrom, validUntil);
        }
    }

    /** How large it is; no certificate: nothing says so. */
    public record SizeRequest(
            @NotNull SizeClass sizeClass, @Nullable @Valid CertificateRequest certificate) {}

    /** One year's figures, money in won. */
    public record YearRequest(
            @NotNull @Min(1950) @Max(2199) Integer year,
            @Nullable @PositiveOrZero @Max(MOST_WON) Long revenue,
            @Nullable @PositiveOrZero @Max(MOST_WON) Long rndSpend,
            @Nullable @PositiveOrZero @Max(1_000_000) Integer employees,
            @Nullable @PositiveOrZero @Max(MOST_WON) Long debt,
            @Nullable @Min(-MOST_WON) @Max(MOST_WON) Long equity,
            @Nullable @PositiveOrZero @Max(MOST_WON) Long assets) {
        FinancialYear figures() {
            return new FinancialYear(year, revenue, rndSpend, employees, debt, equity, assets);
        }
    }

    public record YearsRequest(
            @NotNull @Size(max = FirmProfile.MAX_YEARS) List<@NotNull @Valid YearRequest> years) {}

    /**
     * One to whom the firm is tied: {@code id} of one that the record holds already, or a firm's
     * number and name, or a person's name and birth date.
     */
    public record RelatedRequest(
            @Nullable UUID id,
            @Nullable @Size(max = 12) String businessRegistrationNumber,
            @Nullable
                    @Size(max = 200)
                    @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
                    String name,
            @Nullable LocalDate birthDate,
            @NotNull RelatedParty.Relation relation,
            @Nullable
                    @Pattern(
                            regexp = "[01](\\.[0-9]{1,6})?",
                            message = "must be a ratio from 0 to 1 with up to six decimals")
                    String share,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @NotNull RelatedParty.Source source) {
        RelatedPeople.Stated stated(String field) {
            LocalDate first = from;
            LocalDate last = to;
            if (first != null && last != null && last.isBefore(first)) {
                throw Problem.invalid(field + ".to", "lies before the first day");
            }
            return new RelatedPeople.Stated(
                    new RelatedPeople.Identity(id, number(field), name, birthDate),
                    new RelatedPeople.Tie(relation, ratio(field), from, to, source));
        }

        private @Nullable BusinessRegistrationNumber number(String field) {
            String written = businessRegistrationNumber;
            if (written == null) {
                return null;
            }
            String fault = BusinessRegistrationNumber.faultOf(written);
            if (fault != null) {
                throw Problem.invalid(field + ".businessRegistrationNumber", fault);
            }
            return BusinessRegistrationNumber.parse(written);
        }

        private @Nullable BigDecimal ratio(String field) {
            String written = share;
            BigDecimal ratio = written == null ? null : new BigDecimal(written);
            if (ratio != null && ratio.compareTo(BigDecimal.ONE) > 0) {
                throw Problem.invalid(field + ".share", "must be a ratio from 0 to 1");
            }
            return ratio;
        }
    }

    public record RelatedPartiesRequest(
            @NotNull @Size(max = FirmProfile.MAX_RELATED)
                    List<@NotNull @Valid RelatedRequest> relatedParties) {
        List<RelatedPeople.Stated> stated() {
            return java.util.stream.IntStream.range(0, relatedParties.size())
                    .mapToObj(i -> relatedParties.get(i).stated("relatedParties[" + i + "]"))
                    .toList();
        }
    }

    /** To which of the firm's accounts money goes. */
    public record PayToRequest(@NotNull UUID accountId) {}

    /** What to show in the clear. */
    public enum Hidden {
        BANK_ACCOUNT,
        RELATED_PARTY
    }

    /** What an officer needs to see in the clear, and why. */
    public record DisclosureRequest(
            @NotNull Hidden what,
            @NotNull UUID itemId,
            @NotBlank @Size(min = 2, max = 500) String reason) {}
}
