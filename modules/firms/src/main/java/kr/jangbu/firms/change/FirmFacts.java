package kr.jangbu.firms.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import kr.jangbu.contracts.firms.FirmChanged;
import kr.jangbu.contracts.firms.FirmRegistered;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.FirmRules;
import kr.jangbu.firms.profile.FirmProfile;
import kr.jangbu.firms.profile.Industry;
import kr.jangbu.firms.profile.SizeCertificate;
import kr.jangbu.foundation.Today;

/** What others are told of a firm: the whole state, derived, without personal data. */
@ApplicationScoped
public class FirmFacts {
    private final FirmRules rules;
    private final Today today;

    FirmFacts(FirmRules rules, Today today) {
        this.rules = rules;
        this.today = today;
    }

    /** Written first, so that the version is the one that is kept. */
    public FirmRegistered registered(Firm firm) {
        FirmDetails d = firm.details();
        FirmProfile p = firm.profile();
        SizeCertificate certificate = p.sizeCertificate();
        return new FirmRegistered(
                firm.id(),
                d.name(),
                d.nameEn(),
                d.businessRegistrationNumber().digits(),
                d.foundedOn(),
                d.ksicCode(),
                Integer.toString(d.ksicVersion()),
                d.region().isCapitalArea(),
                d.sizeClass().name(),
                d.youthFounder(),
                d.corporateNumber() != null,
                firm.payoutAccount().bankCode(),
                firm.payoutAccount().sealed(),
                firm.payoutAccount().holder(),
                today.businessDate(),
                d.region().name(),
                rules.classOf(d.businessRegistrationNumber()).kind(),
                codes(d, p),
                certificate == null ? null : certificate.validFrom(),
                certificate == null ? null : certificate.validUntil(),
                years(p),
                related(p),
                p.taxOffice().status().name(),
                p.taxOffice().askedOn(),
                firm.payoutNameCheck().name(),
                firm.version());
    }

    /** As {@link #registered}. */
    public FirmChanged changed(Firm firm) {
        FirmRegistered r = registered(firm);
        return new FirmChanged(
                r.firmId(),
                r.name(),
                r.nameEn(),
                r.businessRegistrationNumber(),
                r.foundedOn(),
                r.ksicCode(),
                r.ksicVersion(),
                r.capitalArea(),
                r.sizeClass(),
                r.youthFounder(),
                r.corporation(),
                r.payoutBankCode(),
                r.payoutAccountSealed(),
                r.payeeName(),
                r.registeredOn(),
                r.region(),
                r.numberClass(),
                r.ksicCodes(),
                r.sizeValidFrom(),
                r.sizeValidUntil(),
                r.financialYears(),
                r.relatedParties(),
                r.taxOfficeStatus(),
                r.taxOfficeCheckedOn(),
                r.payoutNameCheck(),
                r.version());
    }

    private static List<String> codes(FirmDetails d, FirmProfile p) {
        return Stream.concat(
                        Stream.of(d.ksicCode()), p.moreIndustries().stream().map(Industry::code))
                .toList();
    }

    private static List<FirmChanged.FinancialYear> years(FirmProfile p) {
        return p.years().stream()
                .map(y ->
                        new FirmChanged.FinancialYear(
                                y.year(),
                                y.revenue(),
                                y.rndSpend(),
                                y.employees(),
                                y.debt(),
                                y.equity(),
                                y.assets(),
                                y.debtRatio()))
                .toList();
    }

    private static List<FirmChanged.RelatedParty> related(FirmProfile p) {
        return p.relatedParties().stream()
                .map(r ->
                        new FirmChanged.RelatedParty(
                                r.key(),
                                r.relation().name(),
                                r.share(),
                                r.from(),
                                r.to(),
                                r.source().name()))
                .toList();
    }
}
