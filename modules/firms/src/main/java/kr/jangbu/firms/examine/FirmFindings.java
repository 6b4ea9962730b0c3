package kr.jangbu.firms.examine;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kr.jangbu.firms.CorporateNumber;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.FirmRules;
import kr.jangbu.firms.profile.FinancialYear;
import kr.jangbu.firms.profile.RelatedParty;
import kr.jangbu.firms.profile.SizeCertificate;
import kr.jangbu.firms.profile.TaxOffice;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Severity;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;

/**
 * What to look at before a firm's record is relied on: the methods of {@link #of} are the list.
 * Never a reason to refuse what the firm states; whoever decides on an application reads them.
 */
@ApplicationScoped
public class FirmFindings {
    private static final String DECLARED = "기업이 입력한 값 (as the firm stated it)";

    private final FirmRules rules;
    private final Today today;

    FirmFindings(FirmRules rules, Today today) {
        this.rules = rules;
        this.today = today;
    }

    /** In the order of the record. */
    public List<Finding> of(Firm firm) {
        return Stream.of(
                        numberClass(firm.details()),
                        corporateNumberCheck(firm.details()),
                        industryRevision(firm),
                        sizeCertificate(firm),
                        taxOfficeStatus(firm.profile().taxOffice()),
                        taxOfficeDetails(firm.profile().taxOffice()),
                        years(firm.profile().years()),
                        balance(firm.profile().years()),
                        shares(firm.profile().relatedParties()),
                        payoutAccount(firm))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> numberClass(FirmDetails d) {
        FirmRules.NumberClass known = rules.classOf(d.businessRegistrationNumber());
        if (!known.isKnown()) {
            return found(
                    "NUMBER_CLASS_UNKNOWN",
                    Severity.UNKNOWN,
                    Text.of(
                            "사업자등록번호 가운데 두 자리가 알려진 구분이 아닙니다.",
                            "The middle digits of the number are of no class that we know."),
                    rules.numberClassSource());
        }
        if (known.corporation() && d.corporateNumber() == null) {
            return found(
                    "CORPORATE_NUMBER_MISSING",
                    Severity.NEEDS_REVIEW,
                    Text.of(
                            "사업자등록번호는 %s인데 법인등록번호가 없습니다.".formatted(known.ko()),
                            "The number is that of a %s, and no corporate number is given."
                                    .formatted(known.en().toLowerCase(java.util.Locale.ROOT))),
                    rules.numberClassSource());
        }
        if (!known.corporation() && d.corporateNumber() != null) {
            return found(
                    "CORPORATE_NUMBER_UNEXPECTED",
                    Severity.NEEDS_REVIEW,
                    Text.of(
                            "사업자등록번호는 %s인데 법인등록번호가 있습니다.".formatted(known.ko()),
                            "The number is that of a %s, which has no corporate number."
                                    .formatted(known.en().toLowerCase(java.util.Locale.ROOT))),
                    rules.numberClassSource());
        }
        return Optional.empty();
    }

    private static Optional<Finding> corporateNumberCheck(FirmDetails d) {
        String number = d.corporateNumber();
        return number == null || CorporateNumber.checks(number)
                ? Optional.empty()
                : found(
                        "CORPORATE_NUMBER_CHECK_DIGIT",
                        Severity.WARN,
                        Text.of(
                                "법인등록번호의 검증번호가 맞지 않습니다. 등기부로 확인하세요.",
                                "The corporate number's check digit does not fit: confirm it in the"
                                        + " registry."),
                        "법인등록번호 검증식; numbers given since 2025-01-31 are reported to carry none");
    }

    private Optional<Finding> industryRevision(Firm firm) {
        boolean old =
                firm.details().ksicVersion() != rules.ksicVersion()
                        || firm.profile().moreIndustries().stream()
                                .anyMatch(i -> i.version() != rules.ksicVersion());
        return old
                ? found(
                        "INDUSTRY_REVISION",
                        Severity.WARN,
                        Text.of(
                                "업종 코드가 현행(%d차) 분류가 아닙니다.".formatted(rules.ksicVersion()),
                                "An industry code is not of the revision in force (%d)."
                                        .formatted(rules.ksicVersion())),
                        rules.ksicSource())
                : Optional.empty();
    }

    private Optional<Finding> sizeCertificate(Firm firm) {
        String source = "중소기업확인서의 유효기간 (validity as the certificate says)";
        SizeCertificate certificate = firm.profile().sizeCertificate();
        if (certificate == null) {
            return found(
                    "SIZE_CERTIFICATE_MISSING",
                    Severity.UNKNOWN,
                    Text.of("기업 규모를 증명하는 확인서가 없습니다.", "No certificate says how large the firm is."),
                    source);
        }
        LocalDate day = today.businessDate();
        if (certificate.isValidOn(day)) {
            return found(
                    "SIZE_CERTIFICATE",
                    Severity.INFO,
                    Text.of(
                            "확인서는 %s까지 유효합니다.".formatted(certificate.validUntil()),
                            "The certificate is valid until %s."
                                    .formatted(certificate.validUntil())),
                    source);
        }
        return found(
                "SIZE_CERTIFICATE_EXPIRED",
                Severity.NEEDS_REVIEW,
                Text.of(
                        "확인서의 유효기간(%s~%s)이 아닙니다."
                                .formatted(certificate.validFrom(), certificate.validUntil()),
                        "The certificate was valid from %s to %s only."
                                .formatted(certificate.validFrom(), certificate.validUntil())),
                source);
    }

    private Optional<Finding> taxOfficeStatus(TaxOffice office) {
        LocalDate asked = office.askedOn();
        if (asked != null
                && asked.plusDays(rules.taxOfficeValidDays()).isBefore(today.businessDate())) {
            return found(
                    "TAX_OFFICE_STALE",
                    Severity.UNKNOWN,
                    Text.of(
                            "국세청 조회(%s)가 오래되었습니다. 다시 조회하세요.".formatted(asked),
                            "The tax office was last asked on %s: ask again.".formatted(asked)),
                    rules.taxOfficeSource());
        }
        return switch (office.status()) {
            case ACTIVE -> status(Severity.INFO, "계속사업자입니다.", "The firm is in business.");
            case SUSPENDED ->
                    status(Severity.NEEDS_REVIEW, "휴업 중입니다.", "The firm has suspended business.");
            case CLOSED -> status(Severity.BLOCK, "폐업한 사업자입니다.", "The firm has closed.");
            case UNREGISTERED ->
                    status(
                            Severity.BLOCK,
                            "국세청에 등록되지 않은 번호입니다.",
                            "The tax office does not know the number.");
            case UNKNOWN ->
                    status(
                            Severity.UNKNOWN,
                            "국세청에서 확인하지 못했습니다.",
                            "The tax office has not confirmed the firm.");
        };
    }

    private Optional<Finding> status(Severity severity, String ko, String en) {
        return found("TAX_OFFICE_STATUS", severity, Text.of(ko, en), rules.taxOfficeSource());
    }

    private Optional<Finding> taxOfficeDetails(TaxOffice office) {
        return office.details() == TaxOffice.Details.DIFFER
                ? found(
                        "TAX_OFFICE_DETAILS",
                        Severity.NEEDS_REVIEW,
                        Text.of(
                                "설립일이나 대표자가 국세청 등록과 다릅니다.",
                                "Founding date or representative differ from the tax office's"
                                        + " register."),
                        rules.taxOfficeSource())
                : Optional.empty();
    }

    private static Optional<Finding> years(List<FinancialYear> years) {
        return years.isEmpty()
                ? found(
                        "FINANCIALS_MISSING",
                        Severity.UNKNOWN,
                        Text.of("재무 자료가 없습니다.", "No year's figures are given."),
                        DECLARED)
                : Optional.empty();
    }

    private static Optional<Finding> balance(List<FinancialYear> years) {
        return years.stream()
                .filter(y -> !y.addsUp())
                .findFirst()
                .flatMap(y ->
                        found(
                                "BALANCE_DOES_NOT_ADD_UP",
                                Severity.WARN,
                                Text.of(
                                        "%d년 자산이 부채와 자본의 합과 다릅니다.".formatted(y.year()),
                                        "In %d assets are not debt and equity together."
                                                .formatted(y.year())),
                                DECLARED));
    }

    private static Optional<Finding> shares(List<RelatedParty> parties) {
        BigDecimal all =
                parties.stream()
                        .filter(p -> p.relation() == RelatedParty.Relation.OWNER && p.to() == null)
                        .map(RelatedParty::share)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.compareTo(BigDecimal.ONE) > 0
                ? found(
                        "SHARES_BEYOND_WHOLE",
                        Severity.WARN,
                        Text.of(
                                "소유자 지분의 합이 100%를 넘습니다.",
                                "The owners' shares are more than the whole."),
                        DECLARED)
                : Optional.empty();
    }

    private static Optional<Finding> payoutAccount(Firm firm) {
        String code = "PAYOUT_ACCOUNT_NAME";
        String source = "금융결제원 오픈뱅킹 계좌실명조회";
        return switch (firm.payoutNameCheck()) {
            case MATCHES ->
                    found(
                            code,
                            Severity.INFO,
                            Text.of(
                                    "은행에서 예금주를 확인했습니다.",
                                    "The bank confirmed the holder of the account."),
                            source);
            case DIFFERS ->
                    found(
                            code,
                            Severity.BLOCK,
                            Text.of(
                                    "은행이 말하는 예금주가 다릅니다.",
                                    "The bank names another holder of the account."),
                            source);
            case UNKNOWN ->
                    found(
                            code,
                            Severity.UNKNOWN,
                            Text.of(
                                    "지급받을 계좌의 예금주를 확인하지 못했습니다.",
                                    "No bank has confirmed the holder of the account."),
                            source);
        };
    }

    private static Optional<Finding> found(
            String code, Severity severity, Text message, String source) {
        return Optional.of(new Finding(code, severity, message, source));
    }
}
