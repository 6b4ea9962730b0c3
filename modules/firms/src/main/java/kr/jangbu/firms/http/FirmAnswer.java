package kr.jangbu.firms.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.profile.BankAccount;
import kr.jangbu.firms.profile.FinancialYear;
import kr.jangbu.firms.profile.FirmProfile;
import kr.jangbu.firms.profile.Industry;
import kr.jangbu.firms.profile.RelatedParty;
import kr.jangbu.firms.profile.SizeCertificate;
import kr.jangbu.firms.profile.TaxOffice;
import kr.jangbu.web.FindingAnswer;
import org.jspecify.annotations.Nullable;

/** A firm as its own people, officers and auditors see it; accounts and people are masked. */
public record FirmAnswer(
        UUID id,
        String businessRegistrationNumber,
        String numberClass,
        String name,
        @Nullable String nameEn,
        @Nullable String corporateNumber,
        String representative,
        boolean youthFounder,
        LocalDate foundedOn,
        String ksicCode,
        int ksicVersion,
        List<Industry> moreIndustries,
        String region,
        String sizeClass,
        @Nullable SizeCertificate sizeCertificate,
        List<Year> years,
        List<Related> relatedParties,
        Payout payoutAccount,
        List<Account> accounts,
        TaxOffice taxOffice,
        List<FindingAnswer> findings,
        Instant registeredAt,
        long version) {
    /** Where money goes, masked. */
    public record Payout(UUID id, String bankCode, String account, String holder) {}

    /** One of the firm's accounts, masked. */
    public record Account(
            UUID id,
            String bankCode,
            String account,
            String holder,
            String nameCheck,
            @Nullable Instant checkedAt) {
        static Account of(BankAccount a) {
            return new Account(
                    a.id(),
                    a.bankCode(),
                    a.masked(),
                    a.holder(),
                    a.nameCheck().name(),
                    a.checkedAt());
        }
    }

    /** One year, money in won; {@code debtRatio} "1.8500" is 185 %. */
    public record Year(
            int year,
            @Nullable Long revenue,
            @Nullable Long rndSpend,
            @Nullable Integer employees,
            @Nullable Long debt,
            @Nullable Long equity,
            @Nullable Long assets,
            @Nullable String debtRatio) {
        static Year of(FinancialYear y) {
            return new Year(
                    y.year(),
                    y.revenue(),
                    y.rndSpend(),
                    y.employees(),
                    y.debt(),
                    y.equity(),
                    y.assets(),
                    plain(y.debtRatio()));
        }
    }

    /** One to whom the firm is tied; a person's name is masked. */
    public record Related(
            UUID id,
            String kind,
            String name,
            String relation,
            @Nullable String share,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source) {
        static Related of(RelatedParty r) {
            return new Related(
                    r.id(),
                    r.isPerson() ? "PERSON" : "FIRM",
                    r.shown(),
                    r.relation().name(),
                    plain(r.share()),
                    r.from(),
                    r.to(),
                    r.source().name());
        }
    }

    static FirmAnswer of(Firm firm, String numberClass, List<FindingAnswer> findings) {
        FirmDetails d = firm.details();
        FirmProfile p = firm.profile();
        return new FirmAnswer(
                firm.id(),
                d.businessRegistrationNumber().written(),
                numberClass,
                d.name(),
                d.nameEn(),
                d.corporateNumber(),
                d.representative(),
                d.youthFounder(),
                d.foundedOn(),
                d.ksicCode(),
                d.ksicVersion(),
                p.moreIndustries(),
                d.region().name(),
                d.sizeClass().name(),
                p.sizeCertificate(),
                p.years().stream().map(Year::of).toList(),
                p.relatedParties().stream().map(Related::of).toList(),
                new Payout(
                        firm.payoutAccountId(),
                        firm.payoutAccount().bankCode(),
                        firm.payoutAccount().masked(),
                        firm.payoutAccount().holder()),
                p.accounts().stream().map(Account::of).toList(),
                p.taxOffice(),
                findings,
                firm.registeredAt(),
                firm.version());
    }

    private static @Nullable String plain(@Nullable BigDecimal ratio) {
        return ratio == null ? null : ratio.toPlainString();
    }
}
