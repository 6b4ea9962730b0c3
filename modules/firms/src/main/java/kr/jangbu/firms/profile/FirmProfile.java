package kr.jangbu.firms.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the firm's record holds beside its identity. A change replaces a part whole.
 *
 * @param moreIndustries besides the main one
 * @param sizeCertificate null without one
 * @param years the newest first
 * @param accounts the one that is paid to is among them
 */
public record FirmProfile(
        List<Industry> moreIndustries,
        @Nullable SizeCertificate sizeCertificate,
        List<FinancialYear> years,
        List<RelatedParty> relatedParties,
        List<BankAccount> accounts,
        TaxOffice taxOffice) {
    public static final int MAX_INDUSTRIES = 10;
    public static final int MAX_YEARS = 20;
    public static final int MAX_RELATED = 100;
    public static final int MAX_ACCOUNTS = 10;

    /** Firms that registered before there was a profile have none of it. */
    @SuppressWarnings("ConstantValue")
    public FirmProfile {
        moreIndustries = moreIndustries == null ? List.of() : List.copyOf(moreIndustries);
        years =
                Stream.ofNullable(years)
                        .flatMap(List::stream)
                        .sorted(Comparator.comparingInt(FinancialYear::year).reversed())
                        .toList();
        relatedParties = relatedParties == null ? List.of() : List.copyOf(relatedParties);
        accounts = accounts == null ? List.of() : List.copyOf(accounts);
        taxOffice = taxOffice == null ? TaxOffice.NEVER_ASKED : taxOffice;
    }

    public static FirmProfile empty() {
        return new FirmProfile(
                List.of(), null, List.of(), List.of(), List.of(), TaxOffice.NEVER_ASKED);
    }

    public FirmProfile withIndustries(List<Industry> others) {
        return new FirmProfile(others, sizeCertificate, years, relatedParties, accounts, taxOffice);
    }

    public FirmProfile withCertificate(@Nullable SizeCertificate other) {
        return new FirmProfile(moreIndustries, other, years, relatedParties, accounts, taxOffice);
    }

    public FirmProfile withYears(List<FinancialYear> others) {
        return new FirmProfile(
                moreIndustries, sizeCertificate, others, relatedParties, accounts, taxOffice);
    }

    public FirmProfile withRelated(List<RelatedParty> others) {
        return new FirmProfile(moreIndustries, sizeCertificate, years, others, accounts, taxOffice);
    }

    public FirmProfile withAccounts(List<BankAccount> others) {
        return new FirmProfile(
                moreIndustries, sizeCertificate, years, relatedParties, others, taxOffice);
    }

    public FirmProfile withTaxOffice(TaxOffice other) {
        return new FirmProfile(
                moreIndustries, sizeCertificate, years, relatedParties, accounts, other);
    }

    public Optional<BankAccount> account(UUID id) {
        return accounts.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    public Optional<RelatedParty> related(UUID id) {
        return relatedParties.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
