package kr.jangbu.firms.page;

import java.util.List;
import java.util.Optional;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.FirmRules;
import kr.jangbu.firms.profile.BankAccount;
import kr.jangbu.firms.profile.FinancialYear;
import kr.jangbu.firms.profile.RelatedParty;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Document;
import org.jspecify.annotations.Nullable;

/** A firm's whole record as a page shows it; accounts and people are masked. */
public record RecordView(
        Firm firm,
        FirmDetails details,
        FirmRules.NumberClass numberClass,
        Text region,
        Text size,
        Text bank,
        Text taxOffice,
        List<Account> accounts,
        List<Related> relatedParties,
        List<Filed> documents,
        List<Finding> findings) {
    /** One of the firm's accounts; {@code main} is where money goes. */
    public record Account(BankAccount account, Text bank, Text check, boolean main) {
        /** The colour of the badge. */
        public String tone() {
            return switch (account.nameCheck()) {
                case MATCHES -> "success";
                case DIFFERS -> "danger";
                case UNKNOWN -> "warning";
            };
        }
    }

    /** One to whom the firm is tied. */
    public record Related(RelatedParty party, Text relation, Text source) {
        /** In per cent; a dash where there is none. */
        public String share() {
            return Optional.ofNullable(party.share())
                    .map(s -> s.movePointRight(2).stripTrailingZeros().toPlainString() + " %")
                    .orElse("–");
        }
    }

    /** A document of the firm and what its kind is called. */
    public record Filed(Document document, Text kind) {}

    /** In per cent; a dash where there is none. */
    public static String percent(FinancialYear year) {
        return Optional.ofNullable(year.debtRatio())
                .map(r -> r.movePointRight(2).toPlainString() + " %")
                .orElse("–");
    }

    public List<Year> years() {
        return firm.profile().years().stream().map(Year::new).toList();
    }

    /** All industry codes, the main one first. */
    public String industries() {
        StringBuilder all = new StringBuilder(details.ksicCode());
        firm.profile().moreIndustries().forEach(i -> all.append(", ").append(i.code()));
        return all.toString();
    }

    /** One year's figures; a page shows a dash for what is not said. */
    public record Year(FinancialYear figures) {
        public String debtRatio() {
            return percent(figures);
        }

        public @Nullable Long revenue() {
            return figures.revenue();
        }

        public @Nullable Long rndSpend() {
            return figures.rndSpend();
        }

        public @Nullable Long equity() {
            return figures.equity();
        }

        public @Nullable Long assets() {
            return figures.assets();
        }

        public @Nullable Long debt() {
            return figures.debt();
        }

        public String employees() {
            return figures.employees() == null ? "–" : figures.employees().toString();
        }

        /** Without a thousands separator. */
        public String year() {
            return Integer.toString(figures.year());
        }
    }
}
