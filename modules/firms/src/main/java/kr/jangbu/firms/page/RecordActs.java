package kr.jangbu.firms.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.FirmRules;
import kr.jangbu.firms.SizeClass;
import kr.jangbu.firms.change.ChangeFirm;
import kr.jangbu.firms.change.RelatedPeople;
import kr.jangbu.firms.change.SealedAccounts;
import kr.jangbu.firms.check.CheckFirm;
import kr.jangbu.firms.profile.FinancialYear;
import kr.jangbu.firms.profile.RelatedParty;
import kr.jangbu.firms.profile.SizeCertificate;
import kr.jangbu.office.Caller;
import kr.jangbu.web.problem.Problem;

/** What the forms of the record page do: each adds to, replaces or takes from one part. */
@ApplicationScoped
class RecordActs {
    private final ChangeFirm changeFirm;
    private final CheckFirm checkFirm;
    private final FirmRules rules;
    private final Caller caller;

    RecordActs(ChangeFirm changeFirm, CheckFirm checkFirm, FirmRules rules, Caller caller) {
        this.changeFirm = changeFirm;
        this.checkFirm = checkFirm;
        this.rules = rules;
        this.caller = caller;
    }

    /** Does nothing where the form says what is wrong. */
    void act(Firm firm, String part, RecordForm form) {
        ChangeFirm.Seen seen = new ChangeFirm.Seen(firm.id(), form.ifMatch());
        switch (part) {
            case "identity" -> describe(firm, seen, form);
            case "size" -> resize(seen, form);
            case "year" -> addYear(firm, seen, form);
            case "year-gone" -> dropYear(firm, seen, form);
            case "related" -> relate(firm, seen, form);
            case "related-gone" -> unrelate(firm, seen, form);
            case "account" -> addAccount(seen, form);
            case "payout" -> changeFirm.payTo(seen, item(form));
            case "name-check" -> checkFirm.askBank(firm.id(), item(form), caller.person());
            case "tax-office" -> checkFirm.askTaxOffice(firm.id(), caller.person());
            default -> throw Problem.notFound("part");
        }
    }

    private void describe(Firm firm, ChangeFirm.Seen seen, RecordForm form) {
        FirmDetails details = form.details(firm.details(), rules.ksicVersion());
        if (details != null) {
            changeFirm.describe(seen, details, form.moreIndustries(rules.ksicVersion()));
        }
    }

    private void resize(ChangeFirm.Seen seen, RecordForm form) {
        SizeClass size = form.size();
        SizeCertificate certificate = form.certificate();
        if (size != null && form.errors().isEmpty()) {
            changeFirm.resize(seen, size, certificate);
        }
    }

    private void addYear(Firm firm, ChangeFirm.Seen seen, RecordForm form) {
        FinancialYear added = form.year();
        if (added != null) {
            List<FinancialYear> years = new ArrayList<>(without(firm, added.year()));
            years.add(added);
            changeFirm.restate(seen, years);
        }
    }

    private void dropYear(Firm firm, ChangeFirm.Seen seen, RecordForm form) {
        String year = form.value("item");
        changeFirm.restate(
                seen, without(firm, year.matches("[0-9]{4}") ? Integer.parseInt(year) : 0));
    }

    private static List<FinancialYear> without(Firm firm, int year) {
        return firm.profile().years().stream().filter(y -> y.year() != year).toList();
    }

    private void relate(Firm firm, ChangeFirm.Seen seen, RecordForm form) {
        RelatedPeople.Stated added = form.related();
        if (added != null) {
            changeFirm.relate(
                    seen,
                    Stream.concat(
                                    firm.profile().relatedParties().stream().map(RecordActs::kept),
                                    Stream.of(added))
                            .toList());
        }
    }

    private void unrelate(Firm firm, ChangeFirm.Seen seen, RecordForm form) {
        UUID gone = item(form);
        changeFirm.relate(
                seen,
                firm.profile().relatedParties().stream()
                        .filter(r -> !r.id().equals(gone))
                        .map(RecordActs::kept)
                        .toList());
    }

    private static RelatedPeople.Stated kept(RelatedParty r) {
        return new RelatedPeople.Stated(
                new RelatedPeople.Identity(r.id(), null, null, null),
                new RelatedPeople.Tie(r.relation(), r.share(), r.from(), r.to(), r.source()));
    }

    private void addAccount(ChangeFirm.Seen seen, RecordForm form) {
        SealedAccounts.Clear account = form.account();
        if (account != null) {
            changeFirm.addAccount(seen, account);
        }
    }

    private static UUID item(RecordForm form) {
        UUID item = form.item();
        if (item == null) {
            throw Problem.notFound("item");
        }
        return Objects.requireNonNull(item);
    }
}
